package io.lyceum.enrollments.invoice;

import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.id.TypeId;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** Prints invoices: A4, one table. Lengths are points. */
@Component
class InvoicePdf {

    private static final float MARGIN = 56;
    private static final float[] WIDTHS = {5, 1, 2, 2};
    private static final int AMOUNTS_FROM = WIDTHS.length - 1;
    private static final Color RULE = new Color(0xC4, 0xC9, 0xD2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Embedded, and good for Latin, Greek and Cyrillic names alike. */
    private static final BaseFont TYPEFACE = typeface();

    private static final Font HEADING = new Font(TYPEFACE, 22);
    private static final Font TEXT = new Font(TYPEFACE, 10);
    private static final Font TOTAL = new Font(TYPEFACE, 12);

    /** The invoice as a PDF. */
    byte[] print(PrintedInvoice invoice) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, file);
            document.addTitle("Invoice %s".formatted(invoice.number()));
            document.addAuthor("Lyceum");
            document.open();
            document.add(new Paragraph("Lyceum", TEXT));
            document.add(new Paragraph("Invoice %s".formatted(invoice.number()), HEADING));
            document.add(new Paragraph("Issued on %s".formatted(DAY.format(invoice.head().getIssuedAt())), TEXT));
            document.add(new Paragraph("Billed to %s".formatted(invoice.head().getBuyerName()), TEXT));
            document.add(new Paragraph("Payment %s".formatted(TypeId.encode("payment", invoice.head().getPaymentId())), TEXT));
            document.add(table(invoice));
        }
        return file.toByteArray();
    }

    private static PdfPTable table(PrintedInvoice invoice) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(28);
        table.addCell(cell("Description", TEXT, Element.ALIGN_LEFT));
        table.addCell(cell("Quantity", TEXT, Element.ALIGN_RIGHT));
        table.addCell(cell("Price", TEXT, Element.ALIGN_RIGHT));
        table.addCell(cell("Amount", TEXT, Element.ALIGN_RIGHT));
        table.setHeaderRows(1);
        for (PrintedInvoice.Line line : invoice.lines()) {
            table.addCell(cell(line.description(), TEXT, Element.ALIGN_LEFT));
            table.addCell(cell(String.valueOf(line.quantity()), TEXT, Element.ALIGN_RIGHT));
            table.addCell(cell(text(invoice.money(line.unitPrice())), TEXT, Element.ALIGN_RIGHT));
            table.addCell(cell(text(invoice.money(line.total())), TEXT, Element.ALIGN_RIGHT));
        }
        sum(table, "Subtotal", invoice.money(invoice.head().getSubtotal()), TEXT);
        sum(table, "Discount", invoice.money(invoice.head().getDiscount().negate()), TEXT);
        sum(table, "Tax", invoice.money(invoice.head().getTax()), TEXT);
        sum(table, "Total", invoice.money(invoice.head().getTotal()), TOTAL);
        return table;
    }

    private static void sum(PdfPTable table, String label, Money amount, Font font) {
        PdfPCell name = cell(label, font, Element.ALIGN_RIGHT);
        name.setColspan(AMOUNTS_FROM);
        table.addCell(name);
        table.addCell(cell(text(amount), font, Element.ALIGN_RIGHT));
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(alignment);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setPadding(6);
        return cell;
    }

    private static String text(Money money) {
        BigDecimal amount = money.amount().signum() == 0 ? money.amount().abs() : money.amount();
        return "%s %s".formatted(amount.toPlainString(), money.currency().getCurrencyCode());
    }

    private static BaseFont typeface() {
        try {
            return BaseFont.createFont("font-fallback/LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
