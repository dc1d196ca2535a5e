package io.renown.privacy;

import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies of what is held of people: {@code files/<tenant>/copies/<request>}, a ZIP with {@code person.json} for programs
 * and {@code person.html} for the person.
 */
@Component
class PersonExport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<PersonalData> holders;
    private final TenantDirectory tenants;
    private final CopyFiles files;

    PersonExport(List<PersonalData> holders, TenantDirectory tenants, CopyFiles files) {
        this.holders = holders;
        this.tenants = tenants;
        this.files = files;
    }

    /** @return how much of each kind is in it */
    Map<String, Long> make(long requestId, Picked picked, Instant now) {
        Traces traces = new Traces();
        holders.forEach(holder -> holder.describe(picked, traces));
        PersonCopy copy = new PersonCopy();
        holders.forEach(holder -> holder.collect(picked, traces, copy));
        String organization = tenants.get(TenantContext.tenantId()).name();
        Path half = files.path(requestId).resolveSibling(Tsid.format(requestId) + ".half");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(half), StandardCharsets.UTF_8)) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("organization", organization);
            all.put("madeAt", now.toString());
            all.put("held", copy.kinds());
            write(zip, "person.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
            write(zip, "person.html", html(organization, now, copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(
                    half, files.path(requestId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy.counts();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Plain and without scripts: what people wrote stands in it. */
    private static String html(String organization, Instant now, PersonCopy copy) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                + "<title>What is held of you</title><style>body{font-family:sans-serif;max-width:50em;margin:2em auto}"
                + "dt{color:#555}dd{margin:0 0 .5em;white-space:pre-wrap}</style></head><body><h1>What ");
        page.append(escaped(organization))
                .append(" holds of you</h1><p>")
                .append(now)
                .append("</p>");
        copy.kinds().forEach((kind, items) -> {
            page.append("<h2>").append(escaped(kind)).append("</h2>");
            items.forEach(item -> {
                page.append("<dl>");
                item.forEach((name, value) -> page.append("<dt>")
                        .append(escaped(name))
                        .append("</dt><dd>")
                        .append(escaped(value.toString()))
                        .append("</dd>"));
                page.append("</dl><hr>");
            });
        });
        return page.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
