package io.lyceum.users.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailException;

/** The ways by which mail leaves, against a real SMTP server and a real folder. */
class SmtpTransportTest {

    private static final Mail MAIL = new Mail(null, "ada@example.test", "Grüße", "The code:\n\n4711\n");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void theServerGetsTheMessageAsItIs() throws Exception {
        UUID id = UUID.randomUUID();

        transport(SERVER.getSmtp().getPort()).deliver(id, MAIL);

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Grüße");
        assertThat(received.getAllRecipients()[0]).hasToString("ada@example.test");
        assertThat(received.getFrom()[0]).hasToString("no-reply@lyceum.test");
        assertThat(received.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(MAIL.body().strip());
        assertThat(received.getHeader("X-Lyceum-Message")[0]).isEqualTo(id.toString());
    }

    @Test
    void aServerThatIsAwayIsAFailure() {
        assertThatThrownBy(() -> transport(1).deliver(UUID.randomUUID(), MAIL)).isInstanceOf(MailException.class);
    }

    @Test
    void aFolderTakesAFileForItsOwnerAlone(@TempDir Path folder) throws Exception {
        MailProperties properties = new MailProperties("no-reply@lyceum.test", folder.resolve("mail"));
        MailTransport transport = new MailConfiguration().mailTransport(properties, new SmtpProperties(null, 587, null, null, true));

        transport.deliver(UUID.randomUUID(), MAIL);

        try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
            Path file = files.toList().getFirst();
            assertThat(Files.readString(file)).isEqualTo("To: ada@example.test\nSubject: Grüße\n\nThe code:\n\n4711\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void withoutAServerAndAFolderNothingStarts() {
        assertThatThrownBy(() -> new MailConfiguration()
                        .mailTransport(new MailProperties("no-reply@lyceum.test", null), new SmtpProperties(null, 587, null, null, true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LYCEUM_SMTP_HOST");
    }

    private static MailTransport transport(int port) {
        MailProperties properties = new MailProperties("no-reply@lyceum.test", null);
        return new MailConfiguration().mailTransport(properties, new SmtpProperties("127.0.0.1", port, null, null, false));
    }
}
