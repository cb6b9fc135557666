package io.lyceum.enrollments.certificate;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.IntStream;

/** Breaks text between words. */
final class TextLines {

    private TextLines() {}

    /** One line, or two that are about as long; what is still too wide is for the caller to shrink. */
    static List<String> wrap(String text, CertificateFonts font, float size, float width) {
        if (font.width(text, size) <= width) {
            return List.of(text);
        }
        return IntStream.range(1, text.length() - 1)
                .filter(i -> text.charAt(i) == ' ')
                .mapToObj(i -> List.of(text.substring(0, i), text.substring(i + 1)))
                .min(comparing(lines -> Math.max(font.width(lines.getFirst(), size), font.width(lines.getLast(), size))))
                .orElse(List.of(text));
    }
}
