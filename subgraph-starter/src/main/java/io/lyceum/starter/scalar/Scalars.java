package io.lyceum.starter.scalar;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsRuntimeWiring;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The scalars that {@code schema/common.graphqls} declares. */
@DgsComponent
public class Scalars {

    // What browsers accept in an e-mail field, as the HTML standard has it, with at least two labels after the @.
    private static final Pattern EMAIL_ADDRESS = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_{|}~`-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final int EMAIL_ADDRESS_LENGTH = 254;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

    @DgsRuntimeWiring
    public RuntimeWiring.Builder register(RuntimeWiring.Builder wiring) {
        return wiring.scalar(scalar(
                        "DateTime",
                        "2026-02-01T09:30:00Z",
                        Instant.class,
                        text -> OffsetDateTime.parse(text).toInstant(),
                        DateTimes::write))
                .scalar(scalar("Date", "2026-02-01", LocalDate.class, LocalDate::parse, LocalDate::toString))
                .scalar(scalar("Decimal", "72.50", BigDecimal.class, Scalars::decimal, BigDecimal::toPlainString))
                .scalar(scalar("CurrencyCode", "EUR", Currency.class, Currency::getInstance, Currency::getCurrencyCode))
                .scalar(scalar("URL", "https://lyceum.test/picture.png", URI.class, Scalars::address, URI::toString))
                .scalar(scalar("EmailAddress", "ada@lyceum.test", String.class, Scalars::emailAddress, Function.identity()))
                .scalar(scalar("Locale", "pt-BR", Locale.class, Scalars::locale, Locale::toLanguageTag))
                .scalar(GraphQLScalarType.newScalar().name("JSON").coercing(new JsonCoercing()).build());
    }

    private static <T> GraphQLScalarType scalar(
            String name, String example, Class<T> type, Function<String, T> parse, Function<T, String> write) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing<>(name, example, type, parse, write))
                .build();
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (!address.isAbsolute() || address.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    private static String emailAddress(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        if (address.length() > EMAIL_ADDRESS_LENGTH || !EMAIL_ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    private static Locale locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }
}
