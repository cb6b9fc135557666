package io.lyceum.demo;

import io.lyceum.demo.EnrollmentMaker.Result;
import io.lyceum.demo.assessment.FinalGrade;
import io.lyceum.demo.enrollment.EnrollmentType;
import io.lyceum.demo.money.Plan;
import io.lyceum.demo.money.Subscription;
import io.lyceum.demo.organization.Organization;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Makes the school, area by area. */
final class SchoolMaker {

    private final Days days;

    private SchoolMaker(Days days) {
        this.days = days;
    }

    static DemoSchool make(Instant now) {
        return new SchoolMaker(new Days(now.truncatedTo(ChronoUnit.DAYS))).make();
    }

    private DemoSchool make() {
        People people = new PeopleMaker(days).make();
        OrganizationMaker organizationMaker = new OrganizationMaker(days);
        List<Organization> organizations = organizationMaker.organizations();
        AccountMaker accounts = new AccountMaker(days);
        CatalogueMaker catalogue = new CatalogueMaker(days);
        List<CourseScript> scripts = CourseScripts.all();
        PlanMaker planMaker = new PlanMaker(days);
        List<CoursePlan> courses = scripts.stream().map(planMaker::plan).toList();
        ContentMaker content = new ContentMaker(days);
        courses.forEach(content::add);
        SubscriptionMaker subscriptionMaker = new SubscriptionMaker(days);
        List<Plan> plans = subscriptionMaker.plans();
        List<Subscription> subscriptions = subscriptionMaker.subscriptions(people, plans);
        List<Result> results = results(new Admissions(days, courses, subscriptions).of(people));
        CouponMaker coupons = new CouponMaker(days);
        InvoiceMaker invoices = new InvoiceMaker();
        PaymentMaker payments = new PaymentMaker(days, coupons, invoices);
        results.stream().filter(result -> result.enrollment().type() == EnrollmentType.PAID).forEach(payments::pay);
        subscriptions.forEach(subscription -> payments.pay(subscription, plan(plans, subscription), people.byId().get(subscription.userId())));
        ReviewMaker reviews = new ReviewMaker(days, people);
        reviews.review(results);
        return new DemoSchool(
                days.today(),
                organizations,
                people.all(),
                organizationMaker.memberships(organizations, people),
                accounts.sessions(people),
                accounts.identities(people),
                accounts.applications(people),
                accounts.apiClients(),
                accounts.auditEntries(people),
                catalogue.categories(),
                catalogue.tags(scripts),
                courses.stream().map(CoursePlan::course).toList(),
                all(courses, CoursePlan::modules),
                all(courses, plan -> plan.steps().stream().map(CoursePlan.Step::lesson).toList()),
                content.files(),
                content.items(),
                content.versions(),
                reviews.reviews(),
                reviews.votes(),
                plans,
                subscriptions,
                coupons.coupons(),
                results.stream().map(Result::enrollment).toList(),
                all(results, result -> result.walk().progress),
                payments.payments(),
                invoices.invoices(),
                payments.refunds(),
                coupons.redemptions(),
                new CertificateMaker(days, people).issue(results),
                all(courses, plan -> plan.allExams().map(CoursePlan.Exam::quiz).toList()),
                all(courses, plan -> plan.allExams().flatMap(exam -> exam.questions().stream()).toList()),
                AllowanceMaker.allowances(courses, results),
                all(results, result -> result.walk().attempts),
                all(courses, plan -> plan.assignments().toList()),
                all(results, result -> result.walk().submissions),
                results.stream().filter(result -> result.finalGrade() != null).map(SchoolMaker::finalGrade).toList());
    }

    /** In the order in which people enrolled: coupons and invoices are used up in it. */
    private List<Result> results(List<Admission> admissions) {
        EnrollmentMaker maker = new EnrollmentMaker(days);
        return admissions.stream()
                .map(maker::make)
                .sorted(Comparator.comparing((Result result) -> result.enrollment().enrolledAt()).thenComparing(result -> result.enrollment().id()))
                .toList();
    }

    private static FinalGrade finalGrade(Result result) {
        return new FinalGrade(
                result.enrollment().id(), result.enrollment().userId(), result.enrollment().courseId(),
                Objects.requireNonNull(result.finalGrade()), result.walk().end(result.enrollment().enrolledAt()));
    }

    private static Plan plan(List<Plan> plans, Subscription subscription) {
        return plans.stream().filter(plan -> plan.id().equals(subscription.planId())).findFirst().orElseThrow();
    }

    private static <T, R> List<R> all(List<T> things, Function<T, List<R>> parts) {
        return things.stream().map(parts).flatMap(List::stream).toList();
    }
}
