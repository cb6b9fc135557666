package io.lyceum.enrollments.oulad;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladIds;
import io.lyceum.oulad.RegistrationRow;
import java.util.HashSet;
import java.util.Set;

/** The names of learners, once for each, however often they register. */
final class NameTable {

    private final BatchInsert names;
    private final Set<Integer> known = new HashSet<>();

    NameTable(ImportWriter writer) {
        names = writer.into("display_names", "user_id", "display_name");
    }

    void add(RegistrationRow registration) {
        int student = registration.key().student();
        if (known.add(student)) {
            names.add(OuladIds.user(student), InventedNames.learner(student));
        }
    }
}
