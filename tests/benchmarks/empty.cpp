// Loads the libraries that the program loads, and ends: the floor of every command.
int main() {
    return 0;
}
