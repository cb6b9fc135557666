package io.lyceum.enrollments.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.lyceum.enrollments.generated.types.CertificateStatus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificatePdfTest {

    private static final String CODE = "Zx9_kQ-2mB7rT4vW8yP1nC5dF3hJ6sLa";
    private static final Instant DAY = Instant.parse("2026-06-30T10:00:00Z");

    private final CertificatePdf pdf = new CertificatePdf(new CertificateProperties(
            "https://school.example/verify/{code}", "https://school.example/verify/{code}.pdf"));

    @Test
    void saysWhoCompletedWhatAndWhen() throws IOException {
        String text = text(certificate("Ada Łukasiewicz-Πέτρου", "Analytical Engines", new BigDecimal("87.5"), null));

        assertThat(text)
                .contains("Certificate of Completion", "Ada Łukasiewicz-Πέτρου", "Analytical Engines", "30 June 2026", "Charles Babbage")
                .contains("87.50 %", "LYC-2026-7K3M9QX", "https://school.example/verify/" + CODE)
                .doesNotContain("revoked");
    }

    @Test
    void isOnePageA4Across() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.print(certificate("Ada", "Engines", null, null)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(842);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(595);
        }
    }

    @Test
    void theQrCodeLeadsToTheVerification() throws Exception {
        BufferedImage page = image(certificate("Ada", "Engines", null, null));
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));

        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("https://school.example/verify/" + CODE);
    }

    @Test
    void hidesTheGradeWhereThereIsNone() throws IOException {
        assertThat(text(certificate("Ada", "Engines", null, null))).doesNotContain("grade");
    }

    @Test
    void saysThatItWasRevoked() throws IOException {
        assertThat(text(certificate("Ada", "Engines", null, DAY))).contains("was revoked on 30 June 2026");
    }

    @Test
    void longNamesAndTitlesStayOnThePage() throws IOException {
        String name = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim();
        String title = "An Introduction to the History and Philosophy of the Difference and the Analytical Engine ".repeat(2).trim();

        assertThat(text(certificate(name, title, new BigDecimal("100"), null))).contains(name);
    }

    private String text(PrintedCertificate certificate) throws IOException {
        byte[] file = pdf.print(certificate);
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private BufferedImage image(PrintedCertificate certificate) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.print(certificate))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 200);
        }
    }

    private static PrintedCertificate certificate(
            String student, String course, @Nullable BigDecimal grade, @Nullable Instant revokedAt) {
        return new PrintedCertificate(
                "LYC-2026-7K3M9QX",
                CODE,
                revokedAt == null ? CertificateStatus.VALID : CertificateStatus.REVOKED,
                student,
                course,
                "Charles Babbage",
                grade,
                DAY,
                DAY,
                revokedAt);
    }
}
