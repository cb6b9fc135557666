package io.lyceum.enrollments.purchase;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import graphql.schema.DataFetchingEnvironment;
import io.lyceum.enrollments.payment.Payment;
import java.util.concurrent.CompletableFuture;

/** What a payer needs to finish a {@code Payment}. */
@DgsComponent
class CheckoutFields {

    private final ClientSecretByPaymentLoader secretsByPayment;

    CheckoutFields(ClientSecretByPaymentLoader secretsByPayment) {
        this.secretsByPayment = secretsByPayment;
    }

    @DgsData(parentType = "Payment")
    CompletableFuture<String> clientSecret(DataFetchingEnvironment environment) {
        Payment payment = environment.getSource();
        return secretsByPayment.load(environment, payment.id(), ClientSecretByPaymentLoader.All.SECRETS);
    }
}
