package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.testing.TestKeys;
import io.lyceum.users.AtOnce;
import io.lyceum.users.People;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@SubgraphTest
@Import(People.class)
class AvatarTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SECRET = "taken at home";

    @Autowired
    private GraphClient graph;

    @Autowired
    private People people;

    @Autowired
    private DSLContext database;

    @Autowired
    private Environment environment;

    private UUID ada;

    @BeforeEach
    void adaHasAnAccount() {
        people.removeAll();
        ada = people.add("Ada");
    }

    @Test
    void aPictureIsDrawnAnewSmallerAndWithoutWhatCameAlong() throws Exception {
        HttpResponse<byte[]> answer = upload(jpeg(2_000, 1_000), "image/jpeg", TestKeys.shared().tokenFor(ada));

        assertThat(answer.statusCode()).isEqualTo(201);
        URI address = avatar();
        assertThat(answer.headers().firstValue("location")).contains(address.toString());
        HttpResponse<byte[]> picture = get(address.getPath());
        assertThat(picture.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(picture.headers().firstValue("cache-control")).contains("max-age=31536000, public, immutable");
        assertThat(picture.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(image.getWidth()).isEqualTo(512);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(database.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).fetch(AUDIT_LOG.ACTION)).containsExactly("user.avatar_changed");
    }

    @Test
    void aPictureThatIsReplacedOrTakenAwayIsGone() throws Exception {
        upload(png(10, 10), "image/png", TestKeys.shared().tokenFor(ada));
        URI first = avatar();
        upload(png(20, 20), "image/png", TestKeys.shared().tokenFor(ada));
        URI second = avatar();
        assertThat(get(first.getPath()).statusCode()).isEqualTo(404);
        assertThat(get(second.getPath()).statusCode()).isEqualTo(200);

        graph.as(ada).ask("mutation { removeAvatar { user { id } errors { code } } }");
        assertThat(get(second.getPath()).statusCode()).isEqualTo(404);
        assertThat(graph.as(ada).ask("{ me { profile { avatarUrl } } }").at("/me/profile/avatarUrl").isNull()).isTrue();
    }

    @Test
    void onlySomebodySignedInSendsPictures() throws Exception {
        assertThat(upload(png(10, 10), "image/png", null).statusCode()).isEqualTo(401);
        assertThat(upload(png(10, 10), "image/png", "no.token.atAll").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        String token = TestKeys.shared().tokenFor(ada);

        assertThat(upload("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8), "image/png", token).statusCode()).isEqualTo(422);
        assertThat(upload("<svg/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml", token).statusCode()).isEqualTo(415);
        assertThat(upload(png(8_001, 1), "image/png", token).statusCode()).isEqualTo(422);
        assertThat(upload(new byte[AvatarController.LARGEST_UPLOAD + 1], "image/png", token).statusCode()).isEqualTo(413);
        assertThat(graph.as(ada).ask("{ me { profile { avatarUrl } } }").at("/me/profile/avatarUrl").isNull()).isTrue();
    }

    @Test
    void whatHasMoreThanSixteenMillionPixelsIsRefusedBeforeItIsRead() throws Exception {
        BufferedImage large = new BufferedImage(4_001, 4_000, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage largest = new BufferedImage(4_000, 4_000, BufferedImage.TYPE_BYTE_GRAY);

        assertThat(AvatarImage.of(progressive(large))).isEmpty();
        assertThat(AvatarImage.of(progressive(largest))).isPresent();
    }

    @Test
    void manyPicturesAtOnceAreReadAllTheSame() throws Exception {
        byte[] picture = progressive(new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB));

        assertThat(AtOnce.run(8, () -> AvatarImage.of(picture))).allMatch(Optional::isPresent);
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws Exception {
        assertThat(get("/avatars/..%2Fsecrets.png").statusCode()).isIn(400, 404);
        assertThat(get("/avatars/" + UUID.randomUUID() + ".png").statusCode()).isEqualTo(404);
    }

    private URI avatar() {
        return URI.create(graph.as(ada).ask("{ me { profile { avatarUrl } } }").at("/me/profile/avatarUrl").asString());
    }

    private HttpResponse<byte[]> upload(byte[] body, String type, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address("/avatars")).header("content-type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(environment.getRequiredProperty("local.server.port"), path));
    }

    private static byte[] png(int width, int height) throws IOException {
        return written(width, height, "png");
    }

    /** A JPEG with a comment in it, behind its first marker. */
    private static byte[] jpeg(int width, int height) throws IOException {
        byte[] plain = written(width, height, "jpeg");
        byte[] text = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream commented = new ByteArrayOutputStream();
        commented.write(plain, 0, 2);
        commented.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)});
        commented.write(text);
        commented.write(plain, 2, plain.length - 2);
        return commented.toByteArray();
    }

    /** A JPEG in several passes. */
    private static byte[] progressive(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(output)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return output.toByteArray();
    }

    private static byte[] written(int width, int height, String format) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, output);
        return output.toByteArray();
    }
}
