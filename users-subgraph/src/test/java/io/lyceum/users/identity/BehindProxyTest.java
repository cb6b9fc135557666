package io.lyceum.users.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.SubgraphTest;
import io.lyceum.users.token.SecretToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** Browsers speak TLS to a proxy, which says so. */
@SubgraphTest
@TestPropertySource(properties = {"LYCEUM_FORWARD_HEADERS=native", "LYCEUM_OAUTH_GITHUB_CLIENT_ID=lyceum", "LYCEUM_OAUTH_GITHUB_CLIENT_SECRET=shh"})
class BehindProxyTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Environment environment;

    @Test
    void aProviderSendsBackToTheAddressThatTheBrowserKnowsAndTheCookieStaysOnTls() throws IOException, InterruptedException {
        HttpResponse<String> start = HTTP.send(
                HttpRequest.newBuilder(address("/oauth/github?challenge=" + challenge()))
                        .header("x-forwarded-for", "203.0.113.7")
                        .header("x-forwarded-proto", "https")
                        .header("x-forwarded-host", "accounts.lyceum.test")
                        .header("x-forwarded-port", "443")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(start.headers().firstValue("location").orElseThrow())
                .contains("redirect_uri=https://accounts.lyceum.test/oauth/github/callback");
        assertThat(start.headers().firstValue("set-cookie").orElseThrow()).contains("Secure");
    }

    private static String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new SecretToken(SecretToken.generate().value()).hash());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(environment.getRequiredProperty("local.server.port"), path));
    }
}
