package io.lyceum.demo;

import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.enrollment.EnrollmentType;
import io.lyceum.demo.money.Subscription;
import io.lyceum.demo.money.SubscriptionStatus;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides who enrolls in what. A few courses are liked by many, most by some; nobody enrolls twice at a time and no course is oversold. */
final class Admissions {

    private final Days days;
    private final List<CoursePlan> plans;
    private final Map<UUID, Subscription> subscriptions;
    private final Map<UUID, Integer> seats = new HashMap<>();
    private final List<Admission> all = new ArrayList<>();

    Admissions(Days days, List<CoursePlan> plans, List<Subscription> subscriptions) {
        this.days = days;
        this.plans = plans.stream().filter(plan -> plan.course().publishedAt() != null).toList();
        this.subscriptions = subscriptions.stream().collect(Collectors.toMap(Subscription::userId, Function.identity()));
    }

    List<Admission> of(People people) {
        DemoAdmissions.of(people, plans, days).forEach(this::add);
        people.learners().stream().filter(learner -> learner.status() != UserStatus.PENDING).forEach(this::enroll);
        return List.copyOf(all);
    }

    private void enroll(Person learner) {
        Dice dice = Dice.of("admissions", learner.id());
        double skill = 0.36 + 0.6 * Math.pow(dice.unit(), 0.7);
        int count = dice.skewed(1, 9, 2);
        List<CoursePlan> left = new ArrayList<>(plans);
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            CoursePlan plan = choose(left, dice);
            left.remove(plan);
            enroll(learner, plan, skill, dice);
        }
    }

    private static CoursePlan choose(List<CoursePlan> plans, Dice dice) {
        double total = plans.stream().mapToDouble(Admissions::weight).sum();
        double at = dice.unit() * total;
        for (CoursePlan plan : plans) {
            at -= weight(plan);
            if (at < 0) {
                return plan;
            }
        }
        return plans.getLast();
    }

    private static double weight(CoursePlan plan) {
        return Math.pow(plan.appeal(), 1.6);
    }

    private void enroll(Person learner, CoursePlan plan, double skill, Dice dice) {
        @Nullable Instant at = enrolledAt(learner, plan, dice);
        if (at == null) {
            return;
        }
        boolean subscribed = mayUseSubscription(learner, plan, at);
        EnrollmentType type = type(plan, subscribed, dice);
        EnrollmentStatus fate = Fate.status(plan, type, at, days, dice);
        boolean stays = fate == EnrollmentStatus.ACTIVE || fate == EnrollmentStatus.PENDING_PAYMENT;
        EnrollmentStatus status = learner.deletedAt() != null && stays ? EnrollmentStatus.DROPPED : fate;
        @Nullable UUID subscription = type == EnrollmentType.SUBSCRIPTION ? subscriptions.get(learner.id()).id() : null;
        Instant began = status == EnrollmentStatus.PENDING_PAYMENT ? days.today().minusSeconds(dice.between(600, 20_000)) : at;
        Admission admission = new Admission(learner, plan, 1, status, type, subscription, began, dice.unit(), skill);
        if (!add(admission)) {
            return;
        }
        Instant again = at.plus(Duration.ofDays(dice.between(40, 120)));
        boolean ended = status == EnrollmentStatus.DROPPED || status == EnrollmentStatus.CANCELLED || status == EnrollmentStatus.EXPIRED;
        boolean open = plan.cohortStart() == null && CourseStatus.PUBLISHED == plan.course().status();
        if (ended && open && learner.deletedAt() == null && days.isPast(again.plus(Duration.ofDays(2))) && dice.chance(0.25)) {
            EnrollmentType secondType = type == EnrollmentType.SUBSCRIPTION ? EnrollmentType.PAID : type;
            EnrollmentStatus second = Fate.again(plan, again, days, dice);
            add(new Admission(learner, plan, 2, second, secondType, null, again, dice.unit(), skill));
        }
    }

    private @Nullable Instant enrolledAt(Person learner, CoursePlan plan, Dice dice) {
        Instant open = Days.later(learner.createdAt(), Objects.requireNonNull(plan.course().publishedAt())).plusSeconds(900);
        // Whoever deleted the account had left the courses by then.
        Instant close = learner.deletedAt() == null ? days.today().minusSeconds(20_000) : learner.deletedAt().minus(Duration.ofDays(100));
        if (plan.course().status() == CourseStatus.ARCHIVED) {
            close = Days.earlier(close, days.ago(200));
        }
        if (plan.cohortStart() != null) {
            open = Days.later(open, days.ago(plan.cohortStart() + 14));
            close = Days.earlier(close, days.ago(plan.cohortStart() - 2));
        }
        return open.isBefore(close) ? dice.within(open, close) : null;
    }

    private boolean mayUseSubscription(Person learner, CoursePlan plan, Instant at) {
        Subscription subscription = subscriptions.get(learner.id());
        return subscription != null && plan.course().price() != null && at.isAfter(subscription.startedAt())
                && subscription.status() == SubscriptionStatus.ACTIVE;
    }

    private static EnrollmentType type(CoursePlan plan, boolean subscribed, Dice dice) {
        if (plan.course().price() == null) {
            return EnrollmentType.FREE;
        }
        if (subscribed) {
            return EnrollmentType.SUBSCRIPTION;
        }
        double thrown = dice.unit();
        return thrown < 0.8 ? EnrollmentType.PAID : thrown < 0.9 ? EnrollmentType.GIFTED : EnrollmentType.SCHOLARSHIP;
    }

    private boolean add(Admission admission) {
        UUID course = admission.plan().course().id();
        int taken = seats.getOrDefault(course, 0);
        @Nullable Integer capacity = admission.plan().course().capacity();
        if (admission.isLive() && capacity != null && taken >= capacity) {
            return false;
        }
        seats.put(course, admission.isLive() ? taken + 1 : taken);
        all.add(admission);
        return true;
    }
}
