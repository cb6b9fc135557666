package io.lyceum.users.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program calls itself, made short enough for a list: {@code Firefox on Linux}. */
final class DeviceName {

    // In this order: Edge and Opera call themselves Chrome as well, Chrome calls itself Safari, and Android calls itself Linux.
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    private DeviceName() {}

    /** Browser and system, or whichever of them is known; null where neither is. */
    static @Nullable String of(String userAgent) {
        String name = Stream.of(find(BROWSERS, userAgent), find(SYSTEMS, userAgent))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" on "));
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String find(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.text()))
                .map(Mark::name)
                .findFirst()
                .orElse(null);
    }

    private record Mark(String text, String name) {}
}
