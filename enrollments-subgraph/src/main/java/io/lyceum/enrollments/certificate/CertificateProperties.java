package io.lyceum.enrollments.certificate;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where certificates can be found from outside.
 *
 * @param verificationUrl where the QR code of a certificate leads, with {@code {code}} in the place of the verification code
 * @param pdfUrl where its PDF can be fetched, likewise
 */
@ConfigurationProperties("lyceum.certificates")
record CertificateProperties(String verificationUrl, String pdfUrl) {

    URI verificationUrl(String code) {
        return at(verificationUrl, code);
    }

    URI pdfUrl(String code) {
        return at(pdfUrl, code);
    }

    private static URI at(String template, String code) {
        return UriComponentsBuilder.fromUriString(template).build(code);
    }
}
