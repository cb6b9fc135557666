package io.lyceum.oulad;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one row, by their place; {@code ?} and an empty field both mean missing. */
final class Row {

    private static final int DAYS = 10_000;

    private final CsvRecord fields;
    private final List<String> columns;

    Row(CsvRecord fields, List<String> columns) {
        if (fields.getFieldCount() != columns.size()) {
            throw new MalformedRowException("has %d fields instead of %d".formatted(fields.getFieldCount(), columns.size()));
        }
        this.fields = fields;
        this.columns = columns;
    }

    @Nullable String findText(int place, int longest) {
        String text = fields.getField(place).strip();
        if (text.isEmpty() || text.equals("?")) {
            return null;
        }
        if (text.length() > longest) {
            throw new MalformedRowException("%s is longer than %d characters".formatted(columns.get(place), longest));
        }
        if (text.indexOf('\uFFFD') >= 0) {
            throw new MalformedRowException("%s is not UTF-8".formatted(columns.get(place)));
        }
        return text;
    }

    String text(int place, int longest) {
        return present(place, findText(place, longest));
    }

    @Nullable Integer findInteger(int place) {
        String text = findText(place, 20);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notOne) {
            throw new MalformedRowException("%s \"%s\" is not a whole number".formatted(columns.get(place), text));
        }
    }

    /** A key: a whole number that is not negative. */
    int key(int place) {
        int key = present(place, findInteger(place));
        if (key < 0) {
            throw new MalformedRowException("%s %d is negative".formatted(columns.get(place), key));
        }
        return key;
    }

    @Nullable Integer findDay(int place) {
        Integer day = findInteger(place);
        if (day != null && Math.abs(day) > DAYS) {
            throw new MalformedRowException("%s %d is further than %d days from the start".formatted(columns.get(place), day, DAYS));
        }
        return day;
    }

    int day(int place) {
        return present(place, findDay(place));
    }

    /** 0 to some number, two decimals at most. */
    @Nullable BigDecimal findDecimal(int place, int highest) {
        String text = findText(place, 20);
        if (text == null) {
            return null;
        }
        BigDecimal number = decimal(place, text);
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(highest)) > 0 || number.stripTrailingZeros().scale() > 2) {
            throw new MalformedRowException(
                    "%s %s is not a number from 0 to %d with at most two decimals".formatted(columns.get(place), text, highest));
        }
        return number;
    }

    BigDecimal decimal(int place, int highest) {
        return present(place, findDecimal(place, highest));
    }

    @Nullable Boolean findFlag(int place, String yes, String no) {
        String text = findText(place, 20);
        if (text == null) {
            return null;
        }
        if (!text.equals(yes) && !text.equals(no)) {
            throw new MalformedRowException("%s \"%s\" is neither %s nor %s".formatted(columns.get(place), text, yes, no));
        }
        return text.equals(yes);
    }

    boolean flag(int place, String yes, String no) {
        return present(place, findFlag(place, yes, no));
    }

    Presentation presentation(int place) {
        return new Presentation(text(place, 20), text(place + 1, 20));
    }

    private BigDecimal decimal(int place, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notOne) {
            throw new MalformedRowException("%s \"%s\" is not a number".formatted(columns.get(place), text));
        }
    }

    private <T> T present(int place, @Nullable T value) {
        if (value == null) {
            throw new MalformedRowException("%s is missing".formatted(columns.get(place)));
        }
        return value;
    }
}
