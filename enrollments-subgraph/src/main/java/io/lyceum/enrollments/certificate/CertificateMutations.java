package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.generated.types.ReissueCertificateInput;
import io.lyceum.enrollments.generated.types.RevokeCertificateInput;
import io.lyceum.enrollments.generated.types.ShareCertificateGradeInput;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The mutations of certificates. */
@DgsComponent
class CertificateMutations {

    private final CertificateService service;
    private final ReissueService reissues;
    private final CertificateByIdLoader certificates;

    CertificateMutations(CertificateService service, ReissueService reissues, CertificateByIdLoader certificates) {
        this.service = service;
        this.reissues = reissues;
        this.certificates = certificates;
    }

    @DgsMutation
    RevokeCertificatePayload revokeCertificate(
            DataFetchingEnvironment environment, @InputArgument RevokeCertificateInput input) {
        return RevokeCertificatePayload.of(service.revoke(
                id(input.getCertificateId()), input.getReasonCode(), input.getNote(), Viewer.of(environment)));
    }

    @DgsMutation
    ReissueCertificatePayload reissueCertificate(
            DataFetchingEnvironment environment, @InputArgument ReissueCertificateInput input) {
        return ReissueCertificatePayload.of(
                reissues.reissue(id(input.getCertificateId()), input, Viewer.of(environment)));
    }

    @DgsMutation
    ShareCertificateGradePayload shareCertificateGrade(
            DataFetchingEnvironment environment, @InputArgument ShareCertificateGradeInput input) {
        return ShareCertificateGradePayload.of(
                service.shareGrade(id(input.getCertificateId()), input.getIsGradePublic(), Viewer.of(environment)));
    }

    @DgsData(parentType = "RevokeCertificatePayload", field = "certificate")
    @Nullable CompletableFuture<Certificate> revoked(DataFetchingEnvironment environment) {
        RevokeCertificatePayload payload = environment.getSource();
        return load(environment, payload.certificateId());
    }

    @DgsData(parentType = "ReissueCertificatePayload", field = "certificate")
    @Nullable CompletableFuture<Certificate> reissued(DataFetchingEnvironment environment) {
        ReissueCertificatePayload payload = environment.getSource();
        return load(environment, payload.certificateId());
    }

    @DgsData(parentType = "ShareCertificateGradePayload", field = "certificate")
    @Nullable CompletableFuture<Certificate> shared(DataFetchingEnvironment environment) {
        ShareCertificateGradePayload payload = environment.getSource();
        return load(environment, payload.certificateId());
    }

    private @Nullable CompletableFuture<Certificate> load(DataFetchingEnvironment environment, @Nullable UUID certificate) {
        return certificate == null ? null : certificates.load(environment, certificate, Selection.of(environment));
    }

    private static UUID id(String text) {
        return TypeId.parse("certificate", text);
    }
}
