package io.lyceum.users.demo;

import io.lyceum.demo.DemoIds;
import io.lyceum.oulad.InventedNames;
import io.lyceum.oulad.OuladAddresses;
import io.lyceum.oulad.OuladIds;
import io.lyceum.users.generated.types.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person who is there for trying things out; the id is the same on every platform.
 *
 * @param canSignIn whether the account has the demo password
 */
record DemoAccount(UUID id, String email, String displayName, List<Role> roles, boolean canSignIn) {

    private static final List<DemoAccount> ROLES = List.of(
            of("admin", "Ada Admin", Role.ADMIN),
            of("instructor", "Ines Instructor", Role.INSTRUCTOR),
            of("moderator", "Milo Moderator", Role.MODERATOR),
            of("learner", "Lena Learner", Role.STUDENT));

    // The data set names no teacher, so these are invented too and not part of its 28,785 people.
    private static final List<String> OULAD_MODULES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG");

    /** One for each kind of person, and whoever leads the modules of the Open University data set. */
    static List<DemoAccount> all() {
        return Stream.concat(ROLES.stream(), OULAD_MODULES.stream().map(DemoAccount::leadOf)).toList();
    }

    private static DemoAccount of(String name, String displayName, Role role) {
        List<Role> roles = Stream.of(Role.STUDENT, role).distinct().toList();
        return new DemoAccount(DemoIds.of("user", name), name + "@lyceum.test", displayName, roles, true);
    }

    private static DemoAccount leadOf(String module) {
        return new DemoAccount(
                OuladIds.instructor(module),
                OuladAddresses.instructor(module),
                InventedNames.instructor(module),
                List.of(Role.INSTRUCTOR),
                false);
    }
}
