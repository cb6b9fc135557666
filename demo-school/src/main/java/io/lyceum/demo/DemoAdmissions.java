package io.lyceum.demo;

import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.enrollment.EnrollmentType;
import io.lyceum.demo.person.Person;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the demo accounts learn: chosen so that each of them has something of everything to look at. */
final class DemoAdmissions {

    private final Map<String, CoursePlan> plans;
    private final Days days;

    private DemoAdmissions(List<CoursePlan> plans, Days days) {
        this.plans = plans.stream().collect(Collectors.toMap(plan -> plan.course().slug(), Function.identity()));
        this.days = days;
    }

    static List<Admission> of(People people, List<CoursePlan> plans, Days days) {
        DemoAdmissions demo = new DemoAdmissions(plans, days);
        Person instructor = people.demoAccounts().get(1);
        Person learner = people.demoAccounts().get(3);
        return List.of(
                demo.admit(learner, "python-from-the-first-line", EnrollmentStatus.COMPLETED, EnrollmentType.PAID, 240, 1),
                demo.admit(learner, "practical-machine-learning", EnrollmentStatus.ACTIVE, EnrollmentType.SCHOLARSHIP, 97, 0.8),
                demo.admit(learner, "web-pages-that-last", EnrollmentStatus.ACTIVE, EnrollmentType.FREE, 60, 0.55),
                demo.admit(learner, "espanol-para-empezar", EnrollmentStatus.ACTIVE, EnrollmentType.GIFTED, 21, 0.25),
                demo.admit(learner, "kubernetes-from-the-ground-up", EnrollmentStatus.DROPPED, EnrollmentType.PAID, 120, 0.4),
                demo.admit(learner, "linear-algebra-in-pictures", EnrollmentStatus.PENDING_PAYMENT, EnrollmentType.PAID, 1, 0),
                demo.admit(instructor, "hearing-harmony", EnrollmentStatus.ACTIVE, EnrollmentType.PAID, 45, 0.5));
    }

    private Admission admit(Person person, String slug, EnrollmentStatus status, EnrollmentType type, int daysAgo, double reach) {
        Dice dice = Dice.of("demo-admission", slug);
        return new Admission(
                person, plans.get(slug), 1, status, type, null, days.ago(daysAgo).plusSeconds(dice.between(25_000, 80_000)), reach, 0.93);
    }
}
