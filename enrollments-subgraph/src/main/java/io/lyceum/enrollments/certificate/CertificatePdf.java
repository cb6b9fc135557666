package io.lyceum.enrollments.certificate;

import static io.lyceum.enrollments.certificate.CertificateFonts.SANS;
import static io.lyceum.enrollments.certificate.CertificateFonts.SERIF;
import static io.lyceum.enrollments.certificate.CertificateFonts.SERIF_BOLD;
import static io.lyceum.enrollments.certificate.CertificateFonts.SERIF_ITALIC;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** Prints certificates: one page, A4 across, to be framed. Lengths are points. */
@Component
class CertificatePdf {

    // Not `rotate()`, which lays an upright page on its side.
    private static final Rectangle PAGE = new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth());
    private static final float MIDDLE = PAGE.getWidth() / 2;
    private static final float TEXT_WIDTH = PAGE.getWidth() - 220;
    private static final float QR_SIZE = 78;
    private static final float SIGNATURE_WIDTH = 190;
    private static final float LEFT = 190;
    private static final float RIGHT = PAGE.getWidth() - LEFT;

    private static final Color INK = new Color(0x1B, 0x26, 0x3B);
    private static final Color GOLD = new Color(0xA6, 0x7C, 0x37);
    private static final Color GREY = new Color(0x5A, 0x63, 0x72);
    private static final Color PAPER = new Color(0xFD, 0xFB, 0xF6);
    private static final Color RED = new Color(0xA4, 0x1E, 0x22);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final CertificateProperties properties;

    CertificatePdf(CertificateProperties properties) {
        this.properties = properties;
    }

    /** The certificate as a PDF, with a QR code that leads to its verification. */
    byte[] print(PrintedCertificate certificate) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Document document = new Document(PAGE)) {
            PdfWriter writer = PdfWriter.getInstance(document, file);
            document.addTitle("Certificate %s".formatted(certificate.number()));
            document.addAuthor("Lyceum");
            document.addSubject("%s, %s".formatted(certificate.studentName(), certificate.courseTitle()));
            document.open();
            draw(writer.getDirectContent(), certificate);
        }
        return file.toByteArray();
    }

    private void draw(PdfContentByte canvas, PrintedCertificate certificate) {
        drawFrame(canvas);
        drawHead(canvas);
        drawAchievement(canvas, certificate);
        drawSignatures(canvas, certificate);
        drawVerification(canvas, certificate);
        if (certificate.isRevoked()) {
            drawRevocation(canvas, certificate);
        }
    }

    private static void drawFrame(PdfContentByte canvas) {
        canvas.setColorFill(PAPER);
        canvas.rectangle(0, 0, PAGE.getWidth(), PAGE.getHeight());
        canvas.fill();
        frame(canvas, 26, 2.4f, INK);
        frame(canvas, 33, 0.8f, GOLD);
        canvas.setColorFill(GOLD);
        for (float x : new float[] {33, PAGE.getWidth() - 33}) {
            for (float y : new float[] {33, PAGE.getHeight() - 33}) {
                diamond(canvas, x, y, 6);
            }
        }
    }

    private static void drawHead(PdfContentByte canvas) {
        canvas.setColorFill(GOLD);
        SERIF_BOLD.center(canvas, "LYCEUM", 15, MIDDLE, 508, 7);
        canvas.setColorFill(INK);
        SERIF.center(canvas, "Certificate of Completion", 38, MIDDLE, 452);
        rule(canvas, MIDDLE - 70, MIDDLE - 10, 432, GOLD);
        rule(canvas, MIDDLE + 10, MIDDLE + 70, 432, GOLD);
        canvas.setColorFill(GOLD);
        diamond(canvas, MIDDLE, 432, 3.5f);
    }

    private static void drawAchievement(PdfContentByte canvas, PrintedCertificate certificate) {
        canvas.setColorFill(GREY);
        SERIF_ITALIC.center(canvas, "This is to certify that", 14, MIDDLE, 398);
        canvas.setColorFill(INK);
        String name = certificate.studentName();
        SERIF_BOLD.center(canvas, name, SERIF_BOLD.sizeFor(name, 34, TEXT_WIDTH), MIDDLE, 354);
        canvas.setColorFill(GREY);
        SERIF_ITALIC.center(canvas, "has successfully completed the course", 14, MIDDLE, 320);
        canvas.setColorFill(INK);
        List<String> title = TextLines.wrap(certificate.courseTitle(), SERIF, 24, TEXT_WIDTH);
        float baseline = title.size() == 1 ? 280 : 290;
        for (String line : title) {
            SERIF.center(canvas, line, SERIF.sizeFor(line, 24, TEXT_WIDTH), MIDDLE, baseline);
            baseline -= 29;
        }
        if (certificate.grade() != null) {
            canvas.setColorFill(GOLD);
            String grade = certificate.grade().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
            SERIF_ITALIC.center(canvas, "with a final grade of %s %%".formatted(grade), 14, MIDDLE, baseline - 2);
        }
    }

    private static void drawSignatures(PdfContentByte canvas, PrintedCertificate certificate) {
        signature(canvas, LEFT, day(certificate.completedAt()), "Date of completion");
        if (certificate.instructorName() != null) {
            signature(canvas, RIGHT, certificate.instructorName(), "Lead instructor");
        }
    }

    private void drawVerification(PdfContentByte canvas, PrintedCertificate certificate) {
        String address = properties.verificationUrl(certificate.verificationCode()).toString();
        canvas.setColorFill(INK);
        QrCode.draw(canvas, address, MIDDLE - QR_SIZE / 2, 92, QR_SIZE);
        canvas.setColorFill(GREY);
        SANS.center(
                canvas,
                "Certificate %s  ·  issued on %s".formatted(certificate.number(), day(certificate.issuedAt())),
                8.5f,
                MIDDLE,
                70);
        String line = "Verify at %s".formatted(address);
        SANS.center(canvas, line, SANS.sizeFor(line, 7.5f, TEXT_WIDTH), MIDDLE, 56);
    }

    /** Across the page, because a certificate that no longer holds must not pass for one that does. */
    private static void drawRevocation(PdfContentByte canvas, PrintedCertificate certificate) {
        String since = certificate.revokedAt() == null ? "" : "This certificate was revoked on %s".formatted(day(certificate.revokedAt()));
        canvas.saveState();
        canvas.concatCTM(0.94f, 0.342f, -0.342f, 0.94f, MIDDLE, PAGE.getHeight() / 2);
        canvas.setColorStroke(RED);
        canvas.setLineWidth(3);
        canvas.setColorFill(PAPER);
        canvas.rectangle(-230, -56, 460, 112);
        canvas.fillStroke();
        canvas.setColorFill(RED);
        SERIF_BOLD.center(canvas, "REVOKED", 60, 0, -12, 6);
        SANS.center(canvas, since, 12, 0, -38);
        canvas.restoreState();
    }

    private static void signature(PdfContentByte canvas, float middle, String text, String label) {
        canvas.setColorFill(INK);
        SERIF_ITALIC.center(canvas, text, SERIF_ITALIC.sizeFor(text, 16, SIGNATURE_WIDTH), middle, 133);
        rule(canvas, middle - SIGNATURE_WIDTH / 2, middle + SIGNATURE_WIDTH / 2, 124, GREY);
        canvas.setColorFill(GREY);
        SANS.center(canvas, label, 9, middle, 110);
    }

    private static void frame(PdfContentByte canvas, float margin, float width, Color color) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(width);
        canvas.rectangle(margin, margin, PAGE.getWidth() - 2 * margin, PAGE.getHeight() - 2 * margin);
        canvas.stroke();
    }

    private static void rule(PdfContentByte canvas, float from, float to, float y, Color color) {
        canvas.setColorStroke(color);
        canvas.setLineWidth(0.7f);
        canvas.moveTo(from, y);
        canvas.lineTo(to, y);
        canvas.stroke();
    }

    private static void diamond(PdfContentByte canvas, float x, float y, float radius) {
        canvas.moveTo(x - radius, y);
        canvas.lineTo(x, y + radius);
        canvas.lineTo(x + radius, y);
        canvas.lineTo(x, y - radius);
        canvas.fill();
    }

    private static String day(Instant time) {
        return DAY.format(time);
    }
}
