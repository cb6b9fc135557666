package io.lyceum.enrollments.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** The typefaces of certificates: embedded, for Latin, Greek and Cyrillic names alike. */
enum CertificateFonts {
    SERIF("LiberationSerif-Regular"),
    SERIF_BOLD("LiberationSerif-Bold"),
    SERIF_ITALIC("LiberationSerif-Italic"),
    SANS("LiberationSans-Regular");

    private final BaseFont font;

    CertificateFonts(String file) {
        this.font = read("/liberation/%s.ttf".formatted(file));
    }

    /** Writes a line around the middle. */
    void center(PdfContentByte canvas, String text, float size, float middle, float baseline) {
        center(canvas, text, size, middle, baseline, 0);
    }

    /**
     * Writes a line around the middle.
     *
     * @param spacing between two characters, in points
     */
    void center(PdfContentByte canvas, String text, float size, float middle, float baseline, float spacing) {
        float width = width(text, size) + spacing * (text.length() - 1);
        canvas.beginText();
        canvas.setFontAndSize(font, size);
        canvas.setCharacterSpacing(spacing);
        canvas.setTextMatrix(middle - width / 2, baseline);
        canvas.showText(text);
        canvas.setCharacterSpacing(0);
        canvas.endText();
    }

    float width(String text, float size) {
        return font.getWidthPoint(text, size);
    }

    /** The size at which a line fits into a width, at most the one that is wanted. */
    float sizeFor(String text, float wanted, float width) {
        return Math.min(wanted, wanted * width / width(text, wanted));
    }

    private static BaseFont read(String resource) {
        try (InputStream file = CertificateFonts.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The typeface %s is missing.".formatted(resource));
            }
            return BaseFont.createFont(resource, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
