package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import io.lyceum.users.encryption.DataKeysFile;
import io.lyceum.users.generated.tables.tables.records.UserProfilesRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A new key takes over from an old one while everything stays readable and can be found. The graph of this test keeps the old key: it is an instance that
 * was not started anew yet.
 */
@SubgraphTest
@Import(People.class)
class DataKeyRotationTest {

    private static final PersonalDetails DETAILS = new PersonalDetails("+4722859000", LocalDate.of(1915, 12, 10), "12 St James's Square");
    private static final Viewer ADMINISTRATOR = new Viewer(UUID.randomUUID(), Set.of("users:write"), null);

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private PersonalDetailsRepository old;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DSLContext database;

    private DataKeysFile keys;
    private PersonalDetailsRepository rotated;
    private UUID ada;
    private UUID bob;

    @BeforeEach
    void adasDetailsAreUnderTheOldKeyAndBobsUnderTheNewOne(@Value("${lyceum.pii-keys-file}") Path file) throws Exception {
        people.removeAll();
        ada = people.add("Ada");
        bob = people.add("Bob");
        old.update(ada, DETAILS, 0, Instant.now());
        keys = DataKeysFile.copyOf(file);
        keys.rotate();
        rotated = started();
        rotated.update(bob, new PersonalDetails("+4722859001", null, null), 0, Instant.now());
    }

    @Test
    void rowsUnderBothKeysAreReadAndWrittenUnderTheNewOne() {
        assertThat(row(ada).getEncryptionKeyId()).isNotEqualTo(row(bob).getEncryptionKeyId());

        assertThat(rotated.findByUsers(Set.of(ada, bob), ADMINISTRATOR))
                .isEqualTo(Map.of(ada, DETAILS, bob, new PersonalDetails("+4722859001", null, null)));
    }

    @Test
    void whatTheOldKeyEncryptedIsEncryptedAnewAndFoundAsBefore() {
        UserProfilesRecord before = row(ada);
        byte[] ofBob = row(bob).getPhoneEncrypted();

        assertThat(new EncryptionRenewal(rotated).renewAll()).isZero();

        assertThat(row(ada).getEncryptionKeyId()).isEqualTo(row(bob).getEncryptionKeyId());
        assertThat(row(ada).getPhoneEncrypted()).isNotEqualTo(before.getPhoneEncrypted());
        assertThat(row(ada).getPhoneIndex()).isEqualTo(before.getPhoneIndex());
        assertThat(row(ada).getVersion()).isEqualTo(before.getVersion());
        assertThat(row(bob).getPhoneEncrypted()).isEqualTo(ofBob);
        assertThat(rotated.findByUsers(Set.of(ada), ADMINISTRATOR)).isEqualTo(Map.of(ada, DETAILS));
        assertThat(found("+47 22 85 90 00")).isEqualTo("Ada");
        assertThat(found("+47 22 85 90 01")).isEqualTo("Bob");
    }

    @Test
    void onceNoRowNeedsItTheOldKeyCanGo() throws Exception {
        String oldKey = row(ada).getEncryptionKeyId();
        new EncryptionRenewal(rotated).renewAll();

        keys.remove(oldKey);

        assertThat(started().findByUsers(Set.of(ada), ADMINISTRATOR)).isEqualTo(Map.of(ada, DETAILS));
    }

    @Test
    void aKeyThatWentTooEarlyLosesOnlyWhatItEncrypted() throws Exception {
        UserProfilesRecord before = row(ada);
        keys.remove(before.getEncryptionKeyId());
        PersonalDetailsRepository tooEarly = started();

        assertThatThrownBy(() -> tooEarly.findByUsers(Set.of(ada), ADMINISTRATOR)).isInstanceOf(IllegalStateException.class);
        assertThat(tooEarly.findByUsers(Set.of(bob), ADMINISTRATOR)).hasSize(1);
        assertThat(new EncryptionRenewal(tooEarly).renewAll()).isEqualTo(1);
        assertThat(row(ada)).isEqualTo(before);
    }

    @Test
    void aRowThatWasTamperedWithKeepsNoOtherFromTheNewKey() {
        UUID eve = people.add("Eve");
        old.update(eve, DETAILS, 0, Instant.now());
        byte[] changed = row(ada).getAddressEncrypted();
        changed[changed.length - 1] ^= 1;
        database.update(USER_PROFILES).set(USER_PROFILES.ADDRESS_ENCRYPTED, changed).where(USER_PROFILES.USER_ID.eq(ada)).execute();

        assertThat(new EncryptionRenewal(rotated).renewAll()).isEqualTo(1);

        assertThat(row(eve).getEncryptionKeyId()).isEqualTo(row(bob).getEncryptionKeyId());
        assertThat(row(ada).getAddressEncrypted()).isEqualTo(changed);
        isToldWithoutDetail(ada);
    }

    @Test
    void whoLacksTheKeyIsToldWithoutDetail() {
        isToldWithoutDetail(bob);
    }

    @Test
    void detailsOfAnotherPersonAreNobodyElses() {
        UserProfilesRecord ofAda = row(ada);
        UUID mallory = people.add("Mallory");
        database.update(USER_PROFILES)
                .set(USER_PROFILES.PHONE_ENCRYPTED, ofAda.getPhoneEncrypted())
                .set(USER_PROFILES.ENCRYPTION_KEY_ID, ofAda.getEncryptionKeyId())
                .where(USER_PROFILES.USER_ID.eq(mallory))
                .execute();

        isToldWithoutDetail(mallory);
    }

    @Test
    void instancesThatRenewAtOnceRenewEachRow() throws Exception {
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < EncryptionRenewal.ROWS_AT_ONCE + 30; i++) {
            UUID person = people.add("Person " + i);
            old.update(person, DETAILS, 0, Instant.now());
            many.add(person);
        }

        AtOnce.run(3, () -> new EncryptionRenewal(rotated).renewAll());
        new EncryptionRenewal(rotated).renewAll();

        assertThat(rotated.findStale(null, 1)).isEmpty();
        assertThat(rotated.findByUsers(Set.copyOf(many), ADMINISTRATOR)).hasSize(many.size()).containsValue(DETAILS);
    }

    /** Repository of an instance that starts with the file as it is now. Nobody makes its transactions but the test. */
    private PersonalDetailsRepository started() throws Exception {
        PersonalDetailsCipher cipher = new PersonalDetailsCipher(keys.cipher(), keys.phones());
        return new PersonalDetailsRepository(database, cipher) {
            @Override
            Renewal renew(Collection<UUID> users) {
                return transactions.execute(transaction -> super.renew(users));
            }
        };
    }

    private void isToldWithoutDetail(UUID person) {
        Answer answer = graph.as(people.add("Admin " + person), "users:write")
                .ask("{ user(id: \"%s\") { displayName personalDetails { phone address } } }".formatted(TypeId.encode("user", person)));

        assertThat(answer.at("/user/displayName").isNull()).isFalse();
        assertThat(answer.at("/user/personalDetails").isNull()).isTrue();
        assertThat(answer.errorCodes()).containsExactly("INTERNAL");
        assertThat(answer.errorMessages()).singleElement().asString().startsWith("Something went wrong on our side.");
        assertThat(answer.text()).doesNotContain(row(person).getEncryptionKeyId()).doesNotContain("AEAD").doesNotContain("Exception");
    }

    private String found(String phone) {
        return graph.as(people.add("Admin " + phone), "users:read", "users:write")
                .ask("{ users(filter: {phone: \"%s\"}) { nodes { displayName } } }".formatted(phone)).at("/users/nodes/0/displayName").asString("");
    }

    private UserProfilesRecord row(UUID user) {
        return database.fetchSingle(USER_PROFILES, USER_PROFILES.USER_ID.eq(user));
    }
}
