package io.lyceum.enrollments.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Certificates outside of the graph, for whoever has the code: knowing it is the permission, as for {@code certificateByCode}. Neither is
 * remembered for long: a certificate can be revoked, and its grade hidden.
 */
@RestController
class CertificateController {

    private static final CacheControl BRIEFLY = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublicCertificateRepository certificates;
    private final CertificatePdf pdf;
    private final CertificateProperties properties;

    CertificateController(PublicCertificateRepository certificates, CertificatePdf pdf, CertificateProperties properties) {
        this.certificates = certificates;
        this.pdf = pdf;
        this.properties = properties;
    }

    @GetMapping("/certificates/{code}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code) {
        return answer(code, certificate -> found(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(certificate))
                .body(pdf.print(certificate)));
    }

    @GetMapping("/certificates/{code}")
    ResponseEntity<String> page(@PathVariable String code) {
        return answer(code, certificate -> found(HTML)
                .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(VerificationPage.of(certificate, properties.pdfUrl(code))));
    }

    private <T> ResponseEntity<T> answer(String code, Function<PrintedCertificate, ResponseEntity<T>> body) {
        Optional<PrintedCertificate> certificate = certificates.findPrinted(code);
        return certificate.map(body).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The address is the permission: it goes neither into other sites' logs nor into search engines. */
    private static ResponseEntity.BodyBuilder found(MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(BRIEFLY)
                .header("referrer-policy", "no-referrer")
                .header("x-robots-tag", "noindex")
                .contentType(type);
    }

    private static String inline(PrintedCertificate certificate) {
        return ContentDisposition.inline().filename("%s.pdf".formatted(certificate.number())).build().toString();
    }
}
