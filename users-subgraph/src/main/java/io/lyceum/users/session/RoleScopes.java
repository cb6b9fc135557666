package io.lyceum.users.session;

import io.lyceum.users.generated.types.Role;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Which scopes a role carries, as {@code schema/roles.properties} says. */
@Component
public class RoleScopes {

    private final Map<Role, List<String>> scopes = new EnumMap<>(Role.class);

    RoleScopes() throws IOException {
        Properties table = PropertiesLoaderUtils.loadProperties(new ClassPathResource("schema/roles.properties"));
        for (Role role : Role.values()) {
            String listed = table.getProperty(role.name());
            if (listed == null) {
                throw new IllegalStateException("schema/roles.properties does not say which scopes %s carries.".formatted(role));
            }
            scopes.put(role, listed.isBlank() ? List.of() : List.of(listed.strip().split("\\s+")));
        }
    }

    /** What somebody with these roles may do. */
    public SortedSet<String> of(Collection<Role> roles) {
        SortedSet<String> union = new TreeSet<>();
        roles.forEach(role -> union.addAll(scopes.get(role)));
        return union;
    }

    /** Every scope there is. */
    public SortedSet<String> all() {
        return of(scopes.keySet());
    }
}
