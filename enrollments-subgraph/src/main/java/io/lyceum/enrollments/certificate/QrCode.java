package io.lyceum.enrollments.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws a QR code of squares rather than pixels, so that it stays sharp at any size. */
final class QrCode {

    /** A quarter of it may be lost: paper is folded and framed. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 0);

    /** Neighbours overlap by a hair, or a viewer shows the seam between them. */
    private static final float OVERLAP = 0.05f;

    private QrCode() {}

    /** Draws it in the current colour, its lower left corner at (x, y). */
    static void draw(PdfContentByte canvas, String text, float x, float y, float size) {
        BitMatrix matrix = encode(text);
        float module = size / matrix.getHeight();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    float bottom = y + size - (row + 1) * module;
                    canvas.rectangle(x + column * module, bottom, module + OVERLAP, module + OVERLAP);
                }
            }
        }
        canvas.fill();
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("The address is too long for a QR code.", tooLong);
        }
    }
}
