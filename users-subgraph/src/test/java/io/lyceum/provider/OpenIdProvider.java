package io.lyceum.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** The provider, running on a free port. */
public final class OpenIdProvider {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext application;

    private OpenIdProvider(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static OpenIdProvider start() {
        return new OpenIdProvider(new SpringApplicationBuilder(ProviderApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("spring.config.name", "provider", "server.port", "0", "server.address", "127.0.0.1", "spring.main.banner-mode", "off"))
                .run());
    }

    public String issuer() {
        return "http://127.0.0.1:%s".formatted(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Says where it sends browsers back to; nowhere else. */
    public void sendsBackTo(String address) {
        InMemoryRegisteredClientRepository clients = application.getBean(InMemoryRegisteredClientRepository.class);
        RegisteredClient known = clients.findByClientId(ProviderApplication.CLIENT_ID);
        clients.save(RegisteredClient.from(known)
                .redirectUris(addresses -> {
                    addresses.clear();
                    addresses.add(address);
                })
                .build());
    }

    /** What a browser does here: somebody signs in, and it is sent back. */
    public URI signIn(URI authorization, String email) {
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(authorization).header(WhoeverTheySay.HEADER, email).header("accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
            return URI.create(response.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(response + response.body())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
