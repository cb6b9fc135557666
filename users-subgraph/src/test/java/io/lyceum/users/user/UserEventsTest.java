package io.lyceum.users.user;

import static io.lyceum.users.generated.tables.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.event.Event;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.Organizations;
import io.lyceum.users.People;
import io.lyceum.users.generated.types.OrganizationRole;
import io.lyceum.users.generated.types.Role;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** The others hear of people: whole, in order of versions, and again when they ask. */
@SubgraphTest
@Import({People.class, Organizations.class})
class UserEventsTest {

    @Autowired
    private UserEvents events;

    @Autowired
    private UserStateSource source;

    @Autowired
    private UserStateRepository states;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void nobodyIsThere() {
        organizations.removeAll();
        people.removeAll();
    }

    @Test
    void anEventTellsTheWholeStateAndNoAddress() {
        UUID ada = people.add("Ada");
        organizations.join(organizations.add("Analytical Society"), ada, OrganizationRole.ADMIN);

        transactions.executeWithoutResult(transaction -> events.updated(ada, Instant.now()));

        String payload = database.fetchSingle(OUTBOX).getPayload().data();
        assertThat(payload).contains("\"displayName\": \"Ada\"", "\"STUDENT\"", "\"role\": \"ADMIN\"", "\"id\": \"organization_");
        assertThat(payload).doesNotContain("example.test");
    }

    @Test
    void theNewestOfManyChangesAtOnceKnowsOfAll() throws Exception {
        UUID ada = people.add("Ada");
        Queue<Role> roles = new ConcurrentLinkedQueue<>(List.of(Role.INSTRUCTOR, Role.MODERATOR, Role.ADMIN));

        AtOnce.run(3, () -> transactions.execute(transaction -> {
            states.count(ada, Instant.now());
            people.grant(ada, roles.remove());
            events.updated(ada, Instant.now());
            return true;
        }));

        String newest = database.selectFrom(OUTBOX).orderBy(OUTBOX.AGGREGATE_VERSION.desc()).limit(1).fetchSingle().getPayload().data();
        assertThat(newest).contains("\"STUDENT\"", "\"INSTRUCTOR\"", "\"MODERATOR\"", "\"ADMIN\"");
    }

    @Test
    void everybodyIsToldAnewInPages() {
        List<UUID> everybody = Stream.generate(() -> people.add("Person " + UUID.randomUUID())).limit(5).sorted().toList();
        List<Event> first = source.page(null, 3);
        List<Event> second = source.page(first.getLast().aggregateId(), 3);

        assertThat(source.count()).isEqualTo(5);
        assertThat(Stream.concat(first.stream(), second.stream()).map(Event::aggregateId)).containsExactlyInAnyOrderElementsOf(everybody);
        assertThat(first).hasSize(3).allSatisfy(event -> assertThat(event.topic()).isEqualTo("user.updated"));
        assertThat(source.page(second.getLast().aggregateId(), 3)).isEmpty();
    }
}
