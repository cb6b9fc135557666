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
    private final CourseSearch search;

    CatalogueController(Catalogue catalogue, CourseSearch search) {
        this.catalogue = catalogue;
        this.search = search;
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

    /** What is searched for, and how many of it are wanted. */
    record Searched(String search, int first) {}

    @PostMapping("/search")
    CourseSearch.Answer search(@RequestBody Searched searched) throws SQLException {
        return search.find(searched.search(), searched.first());
    }
}
