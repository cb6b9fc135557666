package io.lyceum.benchmarks.rival;

import io.lyceum.benchmarks.rival.Catalogue.Course;
import io.lyceum.benchmarks.rival.Catalogue.CourseWithModules;
import java.sql.SQLException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How many courses are wanted. */
    record Wanted(int first) {}

    @PostMapping("/courses-with-modules")
    Answer<CourseWithModules> coursesWithModules(@RequestBody Wanted wanted) throws SQLException {
        return Answer.of(catalogue.listWithModules(wanted.first()));
    }

    @PostMapping("/courses")
    Answer<Course> courses(@RequestBody Wanted wanted) throws SQLException {
        return Answer.of(catalogue.list(wanted.first()));
    }
}
