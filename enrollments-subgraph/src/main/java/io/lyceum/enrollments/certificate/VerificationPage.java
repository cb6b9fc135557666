package io.lyceum.enrollments.certificate;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The page that a certificate's QR code leads to, until the school has one of its own. */
final class VerificationPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Certificate %1$s</title>
            <style>
              body { font: 1.1rem/1.6 Georgia, serif; color: #1b263b; background: #fdfbf6; max-width: 36rem; margin: 12vh auto; padding: 0 1rem; }
              .valid { color: #2c6e49; } .revoked { color: #a41e22; }
            </style>
            <p>Certificate %1$s</p>
            <h1 class="%2$s">%3$s</h1>
            <p><strong>%4$s</strong> completed the course <strong>%5$s</strong> on %6$s.</p>
            <p><a href="%7$s">The certificate as a PDF</a></p>
            </html>
            """;

    private VerificationPage() {}

    static String of(PrintedCertificate certificate, URI pdf) {
        return PAGE.formatted(
                htmlEscape(certificate.number()),
                certificate.isRevoked() ? "revoked" : "valid",
                standing(certificate),
                htmlEscape(certificate.studentName()),
                htmlEscape(certificate.courseTitle()),
                DAY.format(certificate.completedAt()),
                htmlEscape(pdf.toString()));
    }

    private static String standing(PrintedCertificate certificate) {
        return certificate.revokedAt() == null
                ? "This certificate is valid."
                : "This certificate was revoked on %s.".formatted(DAY.format(certificate.revokedAt()));
    }
}
