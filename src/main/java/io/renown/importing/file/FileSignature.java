package io.renown.importing.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The first bytes of the files people take for a table. */
final class FileSignature {

    private static final Map<String, String> UNSUPPORTED = new LinkedHashMap<>();
    private static final Map<String, String> ARCHIVES = new LinkedHashMap<>();

    static {
        UNSUPPORTED.put("%PDF", "PDF");
        UNSUPPORTED.put("\u0089PNG", "PNG");
        UNSUPPORTED.put("\u00FF\u00D8\u00FF", "JPEG");
        UNSUPPORTED.put("GIF8", "GIF");
        UNSUPPORTED.put("RIFF", "RIFF");
        UNSUPPORTED.put("II*\0", "TIFF");
        UNSUPPORTED.put("MM\0*", "TIFF");
        UNSUPPORTED.put("{\\rtf", "RTF");
        UNSUPPORTED.put("SQLite format 3", "SQLite");
        UNSUPPORTED.put("PAR1", "Parquet");
        ARCHIVES.put("PK\3\4", "ZIP");
        ARCHIVES.put("PK\5\6", "ZIP");
        ARCHIVES.put("\u001F\u008B", "GZIP");
        ARCHIVES.put("BZh", "BZIP2");
        ARCHIVES.put("\u00FD7zXZ", "XZ");
        ARCHIVES.put("7z\u00BC\u00AF", "7-Zip");
        ARCHIVES.put("Rar!", "RAR");
        ARCHIVES.put("(\u00B5/\u00FD", "Zstandard");
    }

    private FileSignature() {}

    static boolean isWorkbook(Path file, byte[] head) throws IOException {
        if (!TextEncoding.startsWith(head, 'P', 'K', 3, 4)) {
            return false;
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new FileRefusedException(FileProblem.UNSUPPORTED_TYPE, "XLSB");
            }
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (ZipException | EOFException e) {
            throw new FileRefusedException(FileProblem.BROKEN_WORKBOOK, e);
        }
    }

    static void refuseOthers(byte[] head) {
        if (TextEncoding.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileRefusedException(FileProblem.OLD_EXCEL);
        }
        String start = new String(head, 0, Math.min(head.length, 32), StandardCharsets.ISO_8859_1);
        refuse(start, UNSUPPORTED, FileProblem.UNSUPPORTED_TYPE);
        refuse(start, ARCHIVES, FileProblem.ARCHIVE);
    }

    private static void refuse(String start, Map<String, String> magics, FileProblem problem) {
        magics.forEach((magic, type) -> {
            if (start.startsWith(magic)) {
                throw new FileRefusedException(problem, type);
            }
        });
    }
}
