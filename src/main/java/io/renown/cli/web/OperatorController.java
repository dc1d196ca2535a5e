package io.renown.cli.web;

import io.renown.cli.CommandParser;
import io.renown.cli.CommandRequest;
import io.renown.cli.CommandRunner;
import io.renown.cli.Desk;
import io.renown.cli.ExitCode;
import io.renown.cli.OperatorCommand;
import io.renown.cli.OperatorKey;
import io.renown.cli.SentFiles;
import io.renown.cli.StreamedConsole;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Carries out operators' commands inside the running portal; the answer is streamed, one JSON object a line. */
@RestController
@RequestMapping(OperatorKey.PATH)
class OperatorController {

    private final BeanFactory portal;

    OperatorController(BeanFactory portal) {
        this.portal = portal;
    }

    /** Tells a command that this is the portal whose key it holds. */
    @GetMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer() {}

    @PostMapping
    void run(MultipartHttpServletRequest request, HttpServletResponse response) throws IOException {
        CommandRequest command = CommandRequest.read(text(request));
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        StreamedConsole console = new StreamedConsole(response.getWriter());
        Path folder = Files.createTempDirectory("renown-operator");
        try {
            SentFiles files = layOut(command, request, folder);
            console.end(execute(command, new Desk(portal, console, files)));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static int execute(CommandRequest request, Desk desk) {
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said);
        int exitCode = CommandParser.execute(
                request.arguments(),
                printer,
                printer,
                command ->
                        command instanceof OperatorCommand operator ? CommandRunner.run(operator, desk) : refuse(desk));
        printer.flush();
        said.toString().lines().forEach(desk.console()::error);
        return exitCode;
    }

    private static int refuse(Desk desk) {
        desk.console().error("This command does not work inside a portal.");
        return ExitCode.USAGE;
    }

    private static String text(HttpServletRequest request) {
        String json = request.getParameter(CommandRequest.PART);
        return json == null ? "{\"arguments\":[],\"files\":[]}" : json;
    }

    private static SentFiles layOut(CommandRequest command, MultipartHttpServletRequest request, Path folder)
            throws IOException {
        Map<String, Path> byArgument = new HashMap<>();
        for (int i = 0; i < command.files().size(); i++) {
            CommandRequest.SentFile file = command.files().get(i);
            MultipartFile part = request.getFile(CommandRequest.FILE_PART + i);
            Path path = folder.resolve(file.layout()).normalize();
            if (part == null || !path.startsWith(folder) || path.equals(folder)) {
                throw new IOException("a file of the command is missing or misplaced: " + file.layout());
            }
            Files.createDirectories(path.getParent());
            part.transferTo(path);
            if (file.argument() != null) {
                byArgument.put(file.argument(), path);
            }
        }
        return SentFiles.sent(byArgument);
    }
}
