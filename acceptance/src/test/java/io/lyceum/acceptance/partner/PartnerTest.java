package io.lyceum.acceptance.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.TheGraph;
import io.lyceum.acceptance.partner.PartnerClient.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a partner can run, and what it is told of everything else. */
class PartnerTest {

    private static final String ID = PartnerDocument.SUBJECTS.id();
    private static final PartnerClient PARTNER = new PartnerClient(Partners.DEMO_KEY);

    @ParameterizedTest
    @EnumSource
    void eachDocumentRunsByItsIdByPostAndByGet(PartnerDocument document) {
        Answer posted = PARTNER.post(document);
        Answer got = PARTNER.get(document);

        assertThat(posted.json().path("errors")).isEmpty();
        assertThat(posted.json().path("data").at(document.evidence).asString()).isNotEmpty();
        assertThat(got.json()).isEqualTo(posted.json());
        assertThat(posted.caching()).isEqualTo("no-store");
        assertThat(got.caching()).isEqualTo(document.maxAge == 0 ? "no-store" : "public, max-age=" + document.maxAge);
    }

    @Test
    void apollosClientsNameTheIdInTheirOwnWay() {
        Answer answer = PARTNER.post(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", ID))));

        assertThat(answer.json()).isEqualTo(PARTNER.post(PartnerDocument.SUBJECTS).json());
    }

    @Test
    void anUnknownId() {
        assertRefused(PARTNER.post(Map.of("documentId", "0".repeat(64))), 404, "PERSISTED_QUERY_NOT_IN_LIST");
        assertRefused(PARTNER.get(Map.of("documentId", "0".repeat(64))), 404, "PERSISTED_QUERY_NOT_IN_LIST");
    }

    @Test
    void anIdOfAnotherPartner() {
        PartnerClient other = new PartnerClient(Partners.OTHER_KEY);

        assertRefused(other.post(Map.of("documentId", ID)), 403, "FORBIDDEN");
        assertRefused(other.get(Map.of("documentId", ID)), 403, "FORBIDDEN");
    }

    @Test
    void aTextEvenOfItsOwnDocument() {
        assertRefused(PARTNER.post(Map.of("query", "{ courses { totalCount } }")), 400, "PERSISTED_QUERY_ID_REQUIRED");
        assertRefused(PARTNER.post(Map.of("query", PartnerDocument.SUBJECTS.text())), 400, "PERSISTED_QUERY_ID_REQUIRED");
        assertRefused(PARTNER.get(Map.of("query", "{ courses { totalCount } }")), 400, "PERSISTED_QUERY_ID_REQUIRED");
    }

    @Test
    void aTextWithItsIdToBeRegistered() {
        Map<String, ?> registration = Map.of("query", "{ courses { totalCount } }", "extensions",
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Partners.sha256("{ courses { totalCount } }".getBytes(StandardCharsets.UTF_8)))));

        assertRefused(PARTNER.post(registration), 400, "CANNOT_SEND_PQ_ID_AND_BODY");
    }

    @Test
    void severalDocumentsAtOnce() {
        assertRefused(PARTNER.post(List.of(Map.of("documentId", ID))), 400, "BATCHING_NOT_ENABLED");
    }

    @Test
    void aKeyThatIsNobodys() {
        assertRefused(new PartnerClient("made up").post(Map.of("documentId", ID)), 401, "UNAUTHENTICATED");
        assertRefused(new PartnerClient("made up").get(Map.of("documentId", ID)), 401, "UNAUTHENTICATED");
    }

    @Test
    void noWebSocketIsOpened() {
        URI address = URI.create(TheGraph.stack().graphUrl().replace("http:", "ws:"));
        CompletableFuture<WebSocket> opening = HttpClient.newHttpClient().newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("x-lyceum-key", Partners.DEMO_KEY)
                .buildAsync(address, new WebSocket.Listener() { });

        assertThat(opening).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class)
                .havingCause().isInstanceOfSatisfying(WebSocketHandshakeException.class, refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(400));
    }

    @Test
    void aFrontendWithoutAKeySendsTextsAndNoIds() {
        PartnerClient frontend = new PartnerClient(null);

        assertThat(frontend.post(Map.of("query", PartnerDocument.SUBJECTS.text())).json()).isEqualTo(PARTNER.post(PartnerDocument.SUBJECTS).json());
        assertThat(frontend.post(Map.of("documentId", ID)).code()).isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.caching()).isEqualTo("no-store");
    }
}
