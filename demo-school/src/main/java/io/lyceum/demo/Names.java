package io.lyceum.demo;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.datafaker.Faker;

/** Names of people from many countries; no two of the school's people share one. */
final class Names {

    /** Where somebody comes from: a language whose names Datafaker knows, a country and a time zone in it. */
    record Origin(String locale, String country, String timezone, String region) {}

    record Name(String given, String family) {

        String full() {
            return given + " " + family;
        }

        /** The name as the first part of an address: lower case, without accents. */
        String address() {
            String plain = Normalizer.normalize(full(), Normalizer.Form.NFD).replace('ı', 'i').replace('ł', 'l').replace('ø', 'o');
            return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z -]", "").replaceAll("[ -]+", ".");
        }
    }

    /** Origins of learners: the frequent ones stand more than once. */
    static final List<Origin> ORIGINS = Texts.rows("origins.txt").stream()
            .map(row -> new Origin(row.get(0), row.get(1), row.get(2), row.get(3)))
            .toList();

    private static final long SEED = 20260101;

    private final Map<String, Faker> fakers = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    Name next(String locale) {
        Faker faker = fakers.computeIfAbsent(locale, tag -> new Faker(Locale.forLanguageTag(tag), new Random(SEED ^ tag.hashCode())));
        Name name;
        do {
            name = new Name(faker.name().firstName(), faker.name().lastName());
        } while (name.given().equals(name.family()) || !taken.add(name.address()));
        return name;
    }
}
