package io.lyceum.enrollments.subscription;

import static io.lyceum.enrollments.generated.tables.Tables.PLANS;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.money.MoneyColumns;
import io.lyceum.starter.loader.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plans; they are everybody's. */
@Repository
class PlanRepository {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final DSLContext database;

    PlanRepository(DSLContext database) {
        this.database = database;
    }

    Map<UUID, Plan> findByIds(Set<UUID> ids, Selection selection) {
        return database.select(PLANS.ID, plan(selection))
                .from(PLANS)
                .where(PLANS.ID.in(ids))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** What can be subscribed to now, in the order in which it is offered. */
    List<Plan> listOffered(Selection selection) {
        return database.select(plan(selection))
                .from(PLANS)
                .where(PLANS.IS_OFFERED)
                .orderBy(PLANS.POSITION, PLANS.ID)
                .fetch(found -> found.value1());
    }

    private static SelectField<Plan> plan(Selection selection) {
        return row(
                        PLANS.ID,
                        selection.pick("slug", PLANS.SLUG),
                        selection.pick("name", PLANS.NAME),
                        selection.pick("description", PLANS.DESCRIPTION),
                        MoneyColumns.pick(selection, "price", PLANS.PRICE_AMOUNT, PLANS.PRICE_CURRENCY),
                        selection.pick("interval", PLANS.BILLING_INTERVAL),
                        selection.pick("features", PLANS.FEATURES).convertFrom(PlanRepository::texts),
                        selection.pick("isOffered", PLANS.IS_OFFERED))
                .mapping(Plan::new);
    }

    private static @Nullable List<String> texts(@Nullable JSON json) {
        return json == null ? null : JsonMapper.shared().readValue(json.data(), TEXTS);
    }
}
