package io.github.esconnectormock;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the command that starts servers. */
final class Command {
  private static final String NAME = "es-connector-mock";
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

  private Command() {}

  /**
   * ES_CONNECTOR_MOCK_COMMAND, or es-connector-mock on the PATH, or in node_modules of the working folder or one above it.
   *
   * @throws ConnectorMockException that says what to do if there is none
   */
  static List<String> find() {
    return find(System.getenv("ES_CONNECTOR_MOCK_COMMAND"), System.getenv("PATH"), Path.of("").toAbsolutePath());
  }

  static List<String> find(String given, String path, Path workingFolder) {
    if (given != null && !given.isBlank()) {
      return words(given);
    }
    List<Path> folders = new ArrayList<>();
    for (String folder : path == null ? new String[0] : path.split(Pattern.quote(File.pathSeparator))) {
      folders.add(Path.of(folder));
    }
    for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      folders.add(folder.resolve("node_modules").resolve(".bin"));
    }
    for (Path folder : folders) {
      for (String name : List.of(NAME, NAME + ".cmd")) {
        Path file = folder.resolve(name);
        boolean isForThisSystem = name.endsWith(".cmd") == (File.separatorChar == '\\');
        if (isForThisSystem && Files.isExecutable(file) && !Files.isDirectory(file)) {
          return List.of(file.toString());
        }
      }
    }
    throw new ConnectorMockException(
        "es-connector-mock was not found. Install it (npm install --save-dev es-connector-mock), or set ES_CONNECTOR_MOCK_COMMAND "
            + "to a command that starts it, or ES_CONNECTOR_MOCK_URL to the URL of a running server.", 0);
  }

  /** Splits a command line at spaces, except for those in quotes. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group().replaceAll("[\"']", ""));
    }
    return words;
  }
}
