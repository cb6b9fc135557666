package io.lyceum.demo;

import io.lyceum.demo.EnrollmentMaker.Result;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.money.Coupon;
import io.lyceum.demo.money.Money;
import io.lyceum.demo.money.Payment;
import io.lyceum.demo.money.PaymentGateway;
import io.lyceum.demo.money.PaymentStatus;
import io.lyceum.demo.money.Plan;
import io.lyceum.demo.money.Refund;
import io.lyceum.demo.money.RefundStatus;
import io.lyceum.demo.money.Subscription;
import io.lyceum.demo.money.SubscriptionStatus;
import io.lyceum.demo.person.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes payments for enrollments and subscriptions, and gives money back. */
final class PaymentMaker {

    private final Days days;
    private final CouponMaker coupons;
    private final InvoiceMaker invoices;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Refund> refunds = new ArrayList<>();

    PaymentMaker(Days days, CouponMaker coupons, InvoiceMaker invoices) {
        this.days = days;
        this.coupons = coupons;
        this.invoices = invoices;
    }

    /** The id of the payment that decided what became of an enrollment. */
    static UUID id(UUID enrollment) {
        return DemoIds.of("payment", enrollment.toString());
    }

    List<Payment> payments() {
        return List.copyOf(payments);
    }

    List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    void pay(Result result) {
        Enrollment enrollment = result.enrollment();
        Course course = result.admission().plan().course();
        Money price = Objects.requireNonNull(course.price());
        Dice dice = Dice.of("payment", enrollment.id());
        UUID id = id(enrollment.id());
        Instant at = enrollment.enrolledAt();
        @Nullable Coupon coupon = enrollment.status() == EnrollmentStatus.CANCELLED ? null : coupons.redeem(course, enrollment.userId(), id, at, dice);
        BigDecimal discount = coupon == null ? new BigDecimal("0.00") : CouponMaker.discount(coupon, price);
        Money amount = new Money(price.amount().subtract(discount), price.currency());
        PaymentStatus status = status(enrollment, dice);
        if (status == PaymentStatus.SUCCEEDED && dice.chance(0.08)) {
            // The first card was declined, and another one was taken.
            payments.add(payment(DemoIds.of("payment", enrollment.id() + ":declined"), enrollment, PaymentStatus.FAILED, amount, null, at.minusSeconds(240), dice));
        }
        Payment payment = payment(id, enrollment, status, amount, coupon, at, dice);
        payments.add(payment);
        if (status != PaymentStatus.FAILED && status != PaymentStatus.CANCELLED) {
            invoices.invoice(payment, result.admission().learner(), "Course: " + course.title(), price.amount(), discount);
        }
        if (status == PaymentStatus.REFUNDED) {
            refund(payment, Objects.requireNonNull(enrollment.endedAt()), dice);
        }
    }

    void pay(Subscription subscription, Plan plan, Person subscriber) {
        Duration period = SubscriptionMaker.period(plan.interval());
        int number = 0;
        for (Instant at = subscription.startedAt(); !at.isAfter(subscription.currentPeriodStart()); at = at.plus(period)) {
            Dice dice = Dice.of("payment", subscription.id() + ":" + number);
            boolean failed = at.equals(subscription.currentPeriodStart()) && subscription.status() == SubscriptionStatus.PAST_DUE;
            Payment payment = new Payment(
                    DemoIds.of("payment", subscription.id() + ":" + number++), subscription.userId(), null, null, subscription.id(),
                    failed ? PaymentStatus.FAILED : PaymentStatus.SUCCEEDED, plan.price(), PaymentGateway.STRIPE, reference(dice), null,
                    failed ? "The card has expired." : null, at, failed ? null : at.plusSeconds(3), at.plusSeconds(3));
            payments.add(payment);
            if (!failed) {
                invoices.invoice(payment, subscriber, "Plan: " + plan.name(), plan.price().amount(), new BigDecimal("0.00"));
            }
        }
    }

    private static PaymentStatus status(Enrollment enrollment, Dice dice) {
        return switch (enrollment.status()) {
            case PENDING_PAYMENT -> PaymentStatus.PENDING;
            case CANCELLED -> dice.chance(0.6) ? PaymentStatus.FAILED : PaymentStatus.CANCELLED;
            case REFUNDED -> PaymentStatus.REFUNDED;
            default -> PaymentStatus.SUCCEEDED;
        };
    }

    private static Payment payment(
            UUID id, Enrollment enrollment, PaymentStatus status, Money amount, @Nullable Coupon coupon, Instant at, Dice dice) {
        boolean paid = status == PaymentStatus.SUCCEEDED || status == PaymentStatus.REFUNDED;
        boolean manual = dice.chance(0.1);
        Instant done = at.plusSeconds(dice.between(2, 40));
        return new Payment(
                id, enrollment.userId(), enrollment.id(), enrollment.courseId(), null, status, amount,
                manual ? PaymentGateway.MANUAL : PaymentGateway.STRIPE, manual ? null : reference(dice), coupon == null ? null : coupon.id(),
                status == PaymentStatus.FAILED ? dice.pick(Phrases.of("failure")) : null, at, paid ? done : null,
                status == PaymentStatus.REFUNDED ? Objects.requireNonNull(enrollment.endedAt()) : done);
    }

    private void refund(Payment payment, Instant at, Dice dice) {
        refunds.add(new Refund(
                DemoIds.of("refund", payment.id().toString()), payment.id(), payment.amount(), dice.pick(Phrases.of("refund")),
                RefundStatus.SUCCEEDED, Days.later(payment.createdAt(), at.minusSeconds(86_400)), at, People.id("admin")));
    }

    private static String reference(Dice dice) {
        return "pi_demo_" + Texts.padded(dice.between(0, 99_999_999), 8);
    }
}
