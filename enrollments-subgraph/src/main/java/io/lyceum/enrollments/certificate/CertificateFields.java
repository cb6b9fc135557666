package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.enrollment.Enrollment;
import io.lyceum.enrollments.enrollment.EnrollmentByIdLoader;
import io.lyceum.enrollments.generated.types.CertificateFilter;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.viewer.Viewer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code Certificate} and the ways to it. */
@DgsComponent
public class CertificateFields {

    private static final String PREFIX = "certificate";

    private final CertificateRepository certificates;
    private final CertificateByIdLoader certificatesById;
    private final CertificateByEnrollmentLoader certificatesByEnrollment;
    private final EnrollmentByIdLoader enrollmentsById;
    private final CertificateProperties properties;

    CertificateFields(
            CertificateRepository certificates,
            CertificateByIdLoader certificatesById,
            CertificateByEnrollmentLoader certificatesByEnrollment,
            EnrollmentByIdLoader enrollmentsById,
            CertificateProperties properties) {
        this.certificates = certificates;
        this.certificatesById = certificatesById;
        this.certificatesByEnrollment = certificatesByEnrollment;
        this.enrollmentsById = enrollmentsById;
        this.properties = properties;
    }

    @DgsQuery
    CompletableFuture<Certificate> certificate(DataFetchingEnvironment environment, @InputArgument String id) {
        return byId(environment, TypeId.parse(PREFIX, id));
    }

    @DgsQuery
    Connection<Certificate> certificates(
            DataFetchingEnvironment environment, @InputArgument @Nullable CertificateFilter filter) {
        return certificates.list(new CertificatePage(filter, PageRequest.of(environment)), Viewer.of(environment));
    }

    @DgsEntityFetcher(name = "Certificate")
    public CompletableFuture<Certificate> entity(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return byId(environment, TypeId.parse(PREFIX, (String) representation.get("id")));
    }

    @DgsData(parentType = "Enrollment", field = "certificate")
    CompletableFuture<Certificate> ofEnrollment(DataFetchingEnvironment environment) {
        Enrollment enrollment = environment.getSource();
        return certificatesByEnrollment.load(environment, enrollment.id(), Selection.of(environment));
    }

    @DgsData(parentType = "Certificate")
    URI pdfUrl(DataFetchingEnvironment environment) {
        Certificate certificate = environment.getSource();
        return properties.pdfUrl(Objects.requireNonNull(certificate.verificationCode()));
    }

    @DgsData(parentType = "Certificate")
    CompletableFuture<Enrollment> enrollment(DataFetchingEnvironment environment) {
        Certificate certificate = environment.getSource();
        UUID enrollment = Objects.requireNonNull(certificate.enrollmentId());
        return enrollmentsById.load(environment, enrollment, Selection.of(environment));
    }

    @DgsData(parentType = "CertificateRevocation")
    @Nullable CompletableFuture<Certificate> replacedBy(DataFetchingEnvironment environment) {
        CertificateRevocation revocation = environment.getSource();
        return revocation.replacedById() == null ? null : byId(environment, revocation.replacedById());
    }

    private CompletableFuture<Certificate> byId(DataFetchingEnvironment environment, UUID id) {
        return certificatesById.load(environment, id, Selection.of(environment));
    }
}
