package io.lyceum.users.node;

import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.NodeIds;
import io.lyceum.starter.id.TypeId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types that have global ids, by the prefixes of these. */
class NodeTypes {

    // Who comes at the same time makes the same.
    private volatile @Nullable Map<String, String> namesByPrefix;

    /**
     * What an id is one of.
     *
     * @param names of all types that have global ids; asked for once, because the schema stays
     * @throws BadInputException if it is one of nothing
     */
    String nameOf(TypeId id, Supplier<? extends Collection<String>> names) {
        Map<String, String> known = namesByPrefix;
        if (known == null) {
            known = names.get().stream().collect(Collectors.toUnmodifiableMap(NodeIds::prefixOf, name -> name));
            namesByPrefix = known;
        }
        String name = known.get(id.prefix());
        if (name == null) {
            throw new BadInputException("`%s` is the id of a %s, and nothing here is one.".formatted(id, id.prefix()));
        }
        return name;
    }
}
