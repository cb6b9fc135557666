package io.lyceum.users.demo;

import io.lyceum.bulk.ImportReport;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.bulk.LineProtocol;
import io.lyceum.demo.DemoIds;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.organization.Organization;
import io.lyceum.demo.person.AuditEntry;
import io.lyceum.demo.person.Person;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the people and organizations of the demo school where {@code lyceum.import.demo-school} says on which day it is. What is there
 * already stays as it is, so that the import can be repeated and resumed; only the four demo accounts, if they were made without the school,
 * get the profile that they have in it.
 */
@Component
@ConditionalOnProperty("lyceum.import.demo-school")
class DemoSchoolImport implements ApplicationRunner {

    /** Each with a column of ids. */
    private static final Map<String, String> TABLES = tables();

    private final DataSource dataSource;
    private final DemoSchoolRepository repository;
    private final DemoSchool school;
    private final ImportReport report;

    @Autowired
    DemoSchoolImport(DataSource dataSource, DemoSchoolRepository repository, @Value("${lyceum.import.demo-school}") String today) {
        this(dataSource, repository, DemoSchool.of(Instant.parse(today)), new LineProtocol(System.out));
    }

    DemoSchoolImport(DataSource dataSource, DemoSchoolRepository repository, DemoSchool school, ImportReport report) {
        this.dataSource = dataSource;
        this.repository = repository;
        this.school = school;
        this.report = report;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        run();
    }

    void run() throws SQLException {
        try (ImportWriter writer = new ImportWriter(dataSource, report, ImportWriter.STEPS)) {
            SchoolPeopleTables people = new SchoolPeopleTables(writer);
            SchoolOrganizationTables organizations = new SchoolOrganizationTables(writer);
            SchoolAccountTables accounts = new SchoolAccountTables(writer);
            writer.each(school.people(), "people", people::add);
            writer.each(school.organizations(), "organizations", organizations::add);
            writer.each(school.memberships(), "memberships", organizations::add);
            writer.each(school.apiClients(), "clients", organizations::add);
            writer.each(school.sessions(), "sessions", accounts::add);
            writer.each(school.identities(), "linked accounts", accounts::add);
            writer.each(school.instructorApplications(), "applications", accounts::add);
            writer.each(newAuditEntries(), "audit entries", accounts::add);
            school.people().stream().filter(Person::demoAccount).forEach(repository::complete);
            repository.countMembers(school.organizations().stream().map(Organization::id).toList());
            report.done(writer.countByVersion(TABLES, DemoIds.VERSION));
        }
    }

    private List<AuditEntry> newAuditEntries() {
        Set<UUID> known = repository.auditEntriesAmong(school.auditEntries().stream().map(AuditEntry::id).toList());
        return school.auditEntries().stream().filter(entry -> !known.contains(entry.id())).toList();
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("users", "id");
        List.of("user_roles", "user_profiles", "user_preferences").forEach(table -> tables.put(table, "user_id"));
        List.of("organizations", "organization_members", "api_clients", "user_sessions", "user_identities").forEach(table -> tables.put(table, "id"));
        List.of("instructor_applications", "audit_log").forEach(table -> tables.put(table, "id"));
        return tables;
    }
}
