package io.lyceum.enrollments.money;

import static org.jooq.impl.DSL.row;

import io.lyceum.starter.loader.Selection;
import java.math.BigDecimal;
import java.util.Currency;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Reads an amount and its currency as one value. */
public final class MoneyColumns {

    private MoneyColumns() {}

    /** The amount where the field of this name is selected; null where it is not, and where the row has none. */
    public static SelectField<@Nullable Money> pick(
            Selection selection, String name, Field<BigDecimal> amount, Field<Currency> currency) {
        return row(selection.pick(name, amount), selection.pick(name, currency)).mapping(MoneyColumns::money);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
