package io.lyceum.enrollments.certificate;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Selection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The type {@code PublicCertificate} and the way to it. */
@DgsComponent
class PublicCertificateFields {

    private final PublicCertificateByCodeLoader certificatesByCode;
    private final PublicCertificateByIdLoader certificatesById;

    PublicCertificateFields(
            PublicCertificateByCodeLoader certificatesByCode, PublicCertificateByIdLoader certificatesById) {
        this.certificatesByCode = certificatesByCode;
        this.certificatesById = certificatesById;
    }

    @DgsQuery
    CompletableFuture<PublicCertificate> certificateByCode(
            DataFetchingEnvironment environment, @InputArgument String code) {
        return certificatesByCode.load(environment, code, Selection.of(environment));
    }

    @DgsData(parentType = "PublicCertificateRevocation")
    @Nullable CompletableFuture<PublicCertificate> replacedBy(DataFetchingEnvironment environment) {
        PublicCertificateRevocation revocation = environment.getSource();
        return revocation.replacedById() == null
                ? null
                : certificatesById.load(environment, revocation.replacedById(), Selection.of(environment));
    }
}
