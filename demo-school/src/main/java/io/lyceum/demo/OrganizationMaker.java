package io.lyceum.demo;

import io.lyceum.demo.organization.Membership;
import io.lyceum.demo.organization.Organization;
import io.lyceum.demo.organization.OrganizationKind;
import io.lyceum.demo.organization.OrganizationRole;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.UserStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Makes the organizations and says who belongs to them. */
final class OrganizationMaker {

    private final Days days;

    OrganizationMaker(Days days) {
        this.days = days;
    }

    static UUID id(String key) {
        return DemoIds.of("organization", key);
    }

    List<Organization> organizations() {
        return Texts.rows("organizations.txt").stream().map(this::organization).toList();
    }

    private Organization organization(List<String> row) {
        Dice dice = Dice.of("organization", row.getFirst());
        String slug = row.get(1).toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Organization(
                id(row.getFirst()), row.get(1), slug, row.get(5), OrganizationKind.valueOf(row.get(2)),
                URI.create("https://media.lyceum.test/logos/" + slug + ".svg"), URI.create("https://" + slug + ".lyceum.test/"),
                row.get(3), row.get(4).equals("verified"), days.between(dice, Days.HISTORY, Days.HISTORY - 20), days.ago(dice.between(1, 300)));
    }

    List<Membership> memberships(List<Organization> organizations, People people) {
        List<Membership> all = new ArrayList<>();
        Set<UUID> owned = new HashSet<>();
        for (List<String> row : Texts.rows("instructors.txt")) {
            UUID organization = id(row.get(4));
            OrganizationRole role = owned.add(organization) ? OrganizationRole.OWNER : OrganizationRole.INSTRUCTOR;
            all.add(member(organization, People.instructor(row.getFirst()), role, Days.HISTORY - 80));
        }
        all.add(member(id("brightline"), People.id("instructor"), OrganizationRole.INSTRUCTOR, 700));
        all.add(member(id("brightline"), People.id("admin"), OrganizationRole.ADMIN, 700));
        all.add(member(id("northgate"), People.id("admin"), OrganizationRole.ADMIN, 690));
        all.add(member(id("northgate"), People.id("learner"), OrganizationRole.MEMBER, 300));
        people.learners().stream().filter(learner -> learner.status() == UserStatus.ACTIVE).forEach(learner -> join(learner, organizations, all));
        return List.copyOf(all);
    }

    private void join(Person learner, List<Organization> organizations, List<Membership> all) {
        Dice dice = Dice.of("membership", learner.id());
        if (dice.chance(0.4)) {
            UUID organization = organizations.get(dice.skewed(0, organizations.size() - 1, 2)).id();
            all.add(new Membership(
                    DemoIds.of("membership", organization + ":" + learner.id()), organization, learner.id(), OrganizationRole.MEMBER,
                    dice.within(learner.createdAt(), days.today())));
        }
    }

    private Membership member(UUID organization, UUID user, OrganizationRole role, int daysAgo) {
        Dice dice = Dice.of("membership", organization + ":" + user);
        return new Membership(
                DemoIds.of("membership", organization + ":" + user), organization, user, role, days.between(dice, daysAgo, daysAgo - 5));
    }
}
