package io.lyceum.enrollments.invoice;

import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.viewer.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /invoices/{id}.pdf}: an invoice by its global id, for the bearer of a token who may see its payment. 401 without a token; 404 for one
 * that is not there, and for one that is somebody else's.
 */
@RestController
class InvoiceController {

    private final PrintedInvoiceRepository invoices;
    private final InvoicePdf pdf;

    InvoiceController(PrintedInvoiceRepository invoices, InvoicePdf pdf) {
        this.invoices = invoices;
        this.pdf = pdf;
    }

    @GetMapping(path = "/invoices/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(
            @PathVariable String id,
            @RequestAttribute(name = "io.lyceum.starter.viewer.Viewer", required = false) @Nullable Viewer viewer) {
        if (viewer == null || viewer.isAnonymous()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
        }
        return parse(id)
                .flatMap(invoice -> invoices.find(invoice, viewer))
                .map(this::shown)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> shown(PrintedInvoice invoice) {
        ContentDisposition disposition = ContentDisposition.inline().filename(invoice.number() + ".pdf").build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf.print(invoice));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(TypeId.parse("invoice", id));
        } catch (BadInputException malformed) {
            return Optional.empty();
        }
    }
}
