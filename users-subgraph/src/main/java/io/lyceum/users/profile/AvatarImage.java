package io.lyceum.users.profile;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture as it is kept: drawn anew, so that nothing of what came along with it is left, and no larger than it is shown.
 *
 * @param format {@code png} or {@code jpeg}
 */
record AvatarImage(String format, byte[] content) {

    /** The most pixels on a side that are looked at; more is refused before anything is decoded. */
    static final int LARGEST_SIDE = 8_000;
    /** The most pixels in all. A JPEG that comes in several passes is kept whole while it is read, whatever is skipped: 6 bytes for each. */
    static final int MOST_PIXELS = 16_000_000;

    /** How many pixels the longer side of a kept picture has at most. */
    static final int KEPT_SIDE = 512;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final Semaphore TURN = new Semaphore(1, true);

    /** Of what somebody sent, one after the other; empty where that is no PNG or JPEG, or one too large. */
    static Optional<AvatarImage> of(byte[] sent) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : Optional.empty();
        } catch (IOException | RuntimeException malformed) {
            // Decoders throw whatever comes to their mind when a file contradicts itself.
            return Optional.empty();
        }
    }

    private static Optional<AvatarImage> read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            reader.setInput(input, true, true);
            int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (!FORMATS.contains(format) || longer > LARGEST_SIDE || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return Optional.empty();
            }
            // Rows and columns that nobody will see are skipped while reading: a large picture takes no more memory than a small one.
            int step = Math.max(1, longer / (2 * KEPT_SIDE));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(new AvatarImage(format, write(scaled(readInTurn(reader, parameters), format), format)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage readInTurn(ImageReader reader, ImageReadParam parameters) throws IOException {
        TURN.acquireUninterruptibly();
        try {
            return reader.read(0, parameters);
        } finally {
            TURN.release();
        }
    }

    private static BufferedImage scaled(BufferedImage image, String format) {
        double factor = Math.min(1, (double) KEPT_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage((Image) image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ImageIO.write(image, format, output);
        return output.toByteArray();
    }
}
