package io.lyceum.starter.personal;

import io.lyceum.starter.loader.Loader;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a subgraph holds about people, for themselves and the scope {@value #SCOPE}; of anybody else there is nothing. */
public abstract class PersonalDataLoader extends Loader<UUID, PersonalDataLoader.All, Map<String, Object>> {

    private static final String SCOPE = "users:write";

    /** There is one way to ask. */
    public enum All {
        DATA
    }

    private final PersonalDocuments documents;
    private final List<PersonalDataSection> sections;

    protected PersonalDataLoader(PersonalDocuments documents, List<PersonalDataSection> sections) {
        this.documents = documents;
        this.sections = sections;
    }

    @Override
    protected Map<UUID, Map<String, Object>> load(Set<UUID> people, All arguments, Viewer viewer) {
        return documents.find(people.stream().filter(person -> viewer.is(person) || viewer.has(SCOPE)).collect(Collectors.toSet()), sections);
    }
}
