package io.lyceum.demo;

import io.lyceum.demo.money.Money;
import io.lyceum.demo.money.Plan;
import io.lyceum.demo.money.PlanInterval;
import io.lyceum.demo.money.Subscription;
import io.lyceum.demo.money.SubscriptionStatus;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.UserStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes plans, and who subscribed to them. */
final class SubscriptionMaker {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Days days;

    SubscriptionMaker(Days days) {
        this.days = days;
    }

    static UUID plan(String slug) {
        return DemoIds.of("plan", slug);
    }

    static Duration period(PlanInterval interval) {
        return interval == PlanInterval.MONTH ? MONTH : YEAR;
    }

    List<Plan> plans() {
        return List.of(
                plan("monthly", "Monthly", "Every course, as long as you like.", "19.00", PlanInterval.MONTH, 1, true,
                        List.of("All published courses", "Certificates included", "Ends at the end of any month")),
                plan("yearly", "Yearly", "Every course for a year, at the price of ten months.", "190.00", PlanInterval.YEAR, 2, true,
                        List.of("All published courses", "Certificates included", "Two months free", "Live sessions first")),
                plan("team", "Team", "For up to ten people of an organization.", "1490.00", PlanInterval.YEAR, 3, true,
                        List.of("Ten seats", "One invoice", "Progress reports for the organization")),
                plan("early-bird", "Early Bird", "The plan of the first year; no longer offered.", "9.00", PlanInterval.MONTH, 4, false,
                        List.of("All published courses")));
    }

    private Plan plan(
            String slug, String name, String description, String price, PlanInterval interval, int position, boolean active,
            List<String> features) {
        return new Plan(
                plan(slug), slug, name, description, new Money(new BigDecimal(price), "EUR"), interval, features, position, active,
                days.ago(Days.HISTORY - 10));
    }

    /** One for every ninth learner; no more than one each. */
    List<Subscription> subscriptions(People people, List<Plan> plans) {
        List<Person> learners = people.learners().stream().filter(learner -> learner.status() == UserStatus.ACTIVE).toList();
        return IntStream.range(0, learners.size())
                .filter(number -> number % 9 == 4)
                .mapToObj(number -> subscription(learners.get(number), plans, number / 9))
                .toList();
    }

    private Subscription subscription(Person learner, List<Plan> plans, int number) {
        Dice dice = Dice.of("subscription", learner.id());
        Plan plan = number % 8 == 7 ? plans.get(3) : number % 5 == 1 ? plans.get(1) : plans.get(0);
        Duration period = period(plan.interval());
        Instant earliest = Days.later(learner.createdAt().plusSeconds(600), days.ago(380));
        Instant started = dice.within(earliest, days.today().minusSeconds(7200));
        long periods = Duration.between(started, days.today()).dividedBy(period);
        SubscriptionStatus status = periods == 0 ? SubscriptionStatus.ACTIVE : status(number);
        Instant periodStart = started.plus(period.multipliedBy(status == SubscriptionStatus.EXPIRED ? periods - 1 : periods));
        Instant periodEnd = periodStart.plus(period);
        boolean over = status == SubscriptionStatus.CANCELLED || status == SubscriptionStatus.EXPIRED;
        return new Subscription(
                DemoIds.of("subscription", learner.id().toString()), learner.id(), plan.id(), status, started, periodStart, periodEnd,
                over ? dice.within(periodStart, Days.earlier(periodEnd, days.today())) : null,
                status == SubscriptionStatus.EXPIRED ? periodEnd : null);
    }

    private static SubscriptionStatus status(int number) {
        return switch (number % 7) {
            case 3 -> SubscriptionStatus.CANCELLED;
            case 5 -> SubscriptionStatus.EXPIRED;
            case 6 -> SubscriptionStatus.PAST_DUE;
            default -> SubscriptionStatus.ACTIVE;
        };
    }
}
