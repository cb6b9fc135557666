package io.lyceum.users.mail;

import static io.lyceum.users.generated.tables.Tables.MAIL_MESSAGES;
import static org.jooq.Records.mapping;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.encryption.DataCipher;
import io.lyceum.users.generated.tables.tables.records.MailMessagesRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages that wait, and those that were sent, without their text. */
@Repository
class MailRepository {

    private static final String BODY = "mail_messages.body";
    // In characters, as the column counts them.
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}+");

    private final DSLContext database;
    private final DataCipher cipher;

    MailRepository(DSLContext database, DataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A message that is being delivered; {@code attempts} counts this time as well. */
    record Waiting(UUID id, int attempts) {}

    void insert(List<Mail> mails, Instant now) {
        database.insertInto(MAIL_MESSAGES).set(mails.stream().map(mail -> row(mail, now)).toList()).execute();
    }

    /**
     * Takes the message that has waited longest, so that nobody else delivers it for a while. It is left for another try in case this process
     * ends before it says what came of it.
     */
    @Transactional
    Optional<Waiting> take(Instant now, Instant leftUntil) {
        Optional<Waiting> found = database.select(MAIL_MESSAGES.ID, MAIL_MESSAGES.ATTEMPTS.plus(1))
                .from(MAIL_MESSAGES)
                .where(MAIL_MESSAGES.NEXT_ATTEMPT_AT.le(now))
                .orderBy(MAIL_MESSAGES.NEXT_ATTEMPT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(mapping(Waiting::new));
        found.ifPresent(message -> database.update(MAIL_MESSAGES)
                .set(MAIL_MESSAGES.ATTEMPTS, message.attempts())
                .set(MAIL_MESSAGES.NEXT_ATTEMPT_AT, leftUntil)
                .where(MAIL_MESSAGES.ID.eq(message.id()))
                .execute());
        return found;
    }

    /**
     * A message that waits, as it is to be sent.
     *
     * @throws IllegalStateException if its text cannot be decrypted
     */
    Mail read(UUID id) {
        MailMessagesRecord row = database.fetchSingle(MAIL_MESSAGES, MAIL_MESSAGES.ID.eq(id));
        String body = cipher.decrypt(row.getBodyEncrypted(), row.getEncryptionKeyId(), BODY, id);
        return new Mail(row.getUserId(), row.getRecipient(), row.getSubject(), body);
    }

    /** Notes what came of it: sent, or given up where that is null. Its text is not kept. */
    void finish(UUID id, @Nullable Instant sentAt) {
        database.update(MAIL_MESSAGES)
                .set(MAIL_MESSAGES.SENT_AT, sentAt)
                .setNull(MAIL_MESSAGES.NEXT_ATTEMPT_AT)
                .setNull(MAIL_MESSAGES.BODY_ENCRYPTED)
                .setNull(MAIL_MESSAGES.ENCRYPTION_KEY_ID)
                .where(MAIL_MESSAGES.ID.eq(id))
                .execute();
    }

    void postpone(UUID id, Instant nextAttempt) {
        database.update(MAIL_MESSAGES)
                .set(MAIL_MESSAGES.NEXT_ATTEMPT_AT, nextAttempt)
                .where(MAIL_MESSAGES.ID.eq(id))
                .execute();
    }

    void deleteBefore(Instant time) {
        database.deleteFrom(MAIL_MESSAGES).where(MAIL_MESSAGES.CREATED_AT.lt(time)).execute();
    }

    private MailMessagesRecord row(Mail mail, Instant now) {
        MailMessagesRecord row = new MailMessagesRecord();
        UUID id = UuidGenerator.next();
        row.setId(id);
        row.setUserId(mail.user());
        row.setRecipient(mail.recipient());
        row.setSubject(subject(mail.subject()));
        row.setBodyEncrypted(cipher.encrypt(mail.body(), BODY, id));
        row.setEncryptionKeyId(cipher.keyId());
        row.setAttempts(0);
        row.setNextAttemptAt(now);
        row.setCreatedAt(now);
        return row;
    }

    /** One line, which the column holds. */
    private static String subject(String subject) {
        String line = BREAKS.matcher(subject).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
