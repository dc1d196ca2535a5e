package io.renown.importing.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The zip of a workbook. Whatever is inflated is counted, whatever the zip's directory claims. */
final class WorkbookParts implements Closeable {

    private final ZipFile zip;
    private final Limits limits;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long inflated;
    private long openedAt;
    private long openedSize;

    WorkbookParts(Path file, Limits limits) throws IOException {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        // The JDK counts the document itself as an entity; without a DTD there are no others, and sizes are guarded
        // here.
        xml.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        xml.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        // Errors come as exceptions; the parser would print them as well.
        xml.setXMLReporter((message, type, related, location) -> {});
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new FileRefusedException(FileProblem.BROKEN_WORKBOOK, e);
        }
        checkDirectory();
    }

    private void checkDirectory() throws IOException {
        var names = new HashSet<String>();
        boolean unique = zip.stream().allMatch(entry -> names.add(entry.getName()));
        if (!unique || zip.size() > limits.maxZipEntries()) {
            zip.close();
            throw new FileRefusedException(FileProblem.WORKBOOK_INFLATES);
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    XMLStreamReader read(String part) throws IOException {
        try {
            return xml.createXMLStreamReader(open(part));
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private InputStream open(String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileRefusedException(FileProblem.BROKEN_WORKBOOK);
        }
        openedAt = inflated;
        openedSize = Math.max(1, entry.getSize());
        return new InflationGuard(zip.getInputStream(entry), entry.getCompressedSize(), limits, this::count);
    }

    /** Of the part opened last, as large as the zip's directory claims it to be. */
    double fractionRead() {
        return Math.min(1, (double) (inflated - openedAt) / openedSize);
    }

    private void count(int bytes) {
        inflated += bytes;
        if (inflated > limits.maxInflatedBytes()) {
            throw new FileRefusedException(FileProblem.WORKBOOK_INFLATES);
        }
    }

    /** A refusal raised while inflating comes out of the XML parser wrapped. */
    static FileRefusedException refusal(XMLStreamException e) {
        @Nullable Throwable cause = e;
        while (cause != null) {
            if (cause instanceof FileRefusedException refused) {
                return refused;
            }
            cause = cause instanceof XMLStreamException nested && nested.getNestedException() != null
                    ? nested.getNestedException()
                    : cause.getCause();
        }
        return new FileRefusedException(FileProblem.BROKEN_WORKBOOK, e);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
