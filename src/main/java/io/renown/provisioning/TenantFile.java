package io.renown.provisioning;

import io.renown.declaration.FileProblem;
import io.renown.declaration.FileSchema;
import io.renown.declaration.YamlDocument;
import io.renown.platform.PlatformCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A tenant's files, read and found whole: every problem they have is told at once, and none is left. */
public final class TenantFile {

    private static final int LARGEST = 4 << 20;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final TenantFolder folder;
    private final YamlDocument document;
    private final TenantContent content;

    private TenantFile(TenantFolder folder, YamlDocument document, TenantContent content) {
        this.folder = folder;
        this.document = document;
        this.content = content;
    }

    /**
     * Reads {@code tenant.yaml} and the files it names. Reviews and orders are walked, not kept: a tenant may have millions.
     *
     * @throws TenantFileException with each problem's file, line and column
     */
    public static TenantFile read(TenantFolder folder, PlatformCatalog platforms) throws TenantFileException {
        return read(folder, TenantFolder.MAIN_FILE, platforms);
    }

    /** As {@link #read(TenantFolder, PlatformCatalog)}, for a main file of another name. */
    public static TenantFile read(TenantFolder folder, String mainFile, PlatformCatalog platforms)
            throws TenantFileException {
        String name = folder.nameOf(mainFile);
        YamlDocument document = YamlDocument.parse(name, text(folder, mainFile));
        List<FileProblem> problems = new ArrayList<>(document.problems());
        if (problems.isEmpty()) {
            problems.addAll(new FileSchema("/tenants/schema/tenant.schema.json").problemsOf(document));
        }
        refuse(problems);
        TenantContent content = MAPPER.treeToValue(document.root(), TenantContent.class);
        problems.addAll(new TenantCheck(document, content, platforms).problems());
        problems.addAll(new DataCheck(folder, document, content, platforms).problems());
        refuse(problems);
        return new TenantFile(folder, document, content);
    }

    private static void refuse(List<FileProblem> problems) throws TenantFileException {
        if (!problems.isEmpty()) {
            throw new TenantFileException(problems);
        }
    }

    private static String text(TenantFolder folder, String mainFile) throws TenantFileException {
        String name = folder.nameOf(mainFile);
        if (!folder.has(mainFile)) {
            throw new TenantFileException(List.of(new FileProblem(name, 1, 1, "there is no such file")));
        }
        try (InputStream in = folder.open(mainFile)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TenantFileException(
                        List.of(new FileProblem(name, 1, 1, "larger than " + (LARGEST >> 20) + " MB")));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new TenantFileException(List.of(new FileProblem(name, 1, 1, "not written in UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String slug() {
        return content.slug();
    }

    public boolean isDemo() {
        return content.demo() != null;
    }

    /** The files that belong to this one, relative to it. */
    public List<String> companions() {
        return Stream.concat(content.reviews().stream(), content.orders().stream())
                .distinct()
                .toList();
    }

    TenantContent content() {
        return content;
    }

    TenantFolder folder() {
        return folder;
    }

    /** A problem that only the portal can see, told at the place of the file. */
    TenantFileException problemAt(String pointer, String message) {
        return new TenantFileException(List.of(document.problemAt(pointer, message)));
    }
}
