package io.lyceum.enrollments.invoice;

import static io.lyceum.enrollments.generated.tables.Tables.INVOICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.Shop;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.SubgraphTest;
import io.lyceum.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Invoices on paper. */
@SubgraphTest
@Import({School.class, Shop.class})
class InvoicePdfTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private School school;

    @Autowired
    private Shop shop;

    @Autowired
    private DSLContext database;

    @Autowired
    private Environment environment;

    private UUID ada;
    private UUID invoice;

    @BeforeEach
    void adaHasPaid() {
        school.removeAll();
        ada = school.someone();
        invoice = Shop.invoiceOf(shop.pay(school.enroll(ada, school.course())));
        database.update(INVOICES).set(INVOICES.BUYER_NAME, "Ада Łovelace").execute();
    }

    @Test
    void whatWasBilledIsOnIt() throws Exception {
        HttpResponse<byte[]> answer = get(path(invoice), TestKeys.shared().tokenFor(ada));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("content-disposition").orElse("")).contains(".pdf");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(textOf(answer.body()))
                .contains("Invoice " + database.fetchSingle(INVOICES).getNumber())
                .contains("Billed to Ада Łovelace", "Engines", "25.00 EUR")
                .contains("50.00 EUR", "-17.00 EUR", "7.00 EUR", "40.00 EUR");
    }

    @Test
    void itIsForWhoeverSeesThePayment() throws Exception {
        assertThat(get(path(invoice), TestKeys.shared().tokenFor(school.someone(), "payments:read")).statusCode()).isEqualTo(200);
        assertThat(get(path(invoice), TestKeys.shared().tokenFor(school.someone())).statusCode()).isEqualTo(404);
        assertThat(get(path(school.someone()), TestKeys.shared().tokenFor(ada)).statusCode()).isEqualTo(404);
        assertThat(get("/invoices/no-id.pdf", TestKeys.shared().tokenFor(ada)).statusCode()).isEqualTo(404);
        assertThat(get(path(invoice), null).statusCode()).isEqualTo(401);
        assertThat(get(path(invoice), "no token").statusCode()).isEqualTo(401);
    }

    private HttpResponse<byte[]> get(String path, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s%s".formatted(environment.getRequiredProperty("local.server.port"), path)));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String path(UUID invoice) {
        return "/invoices/%s.pdf".formatted(TypeId.encode("invoice", invoice));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
