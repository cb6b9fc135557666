package io.lyceum.oulad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.datafaker.Faker;

/**
 * Made the lists of names, once. They are kept as files because a name must never change: another version of Datafaker may answer
 * differently.
 */
final class NameLists {

    private NameLists() {}

    /** Writes both lists to the folder that is named first. */
    public static void main(String[] arguments) throws IOException {
        Faker faker = new Faker(Locale.ENGLISH, new Random(170171));
        write(Path.of(arguments[0], "first-names.txt"), 1000, faker.name()::firstName);
        write(Path.of(arguments[0], "last-names.txt"), 400, faker.name()::lastName);
    }

    private static void write(Path file, int count, Supplier<String> names) throws IOException {
        TreeSet<String> list = new TreeSet<>();
        while (list.size() < count) {
            list.add(names.get());
        }
        Files.write(file, list);
    }
}
