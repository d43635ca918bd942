"""What a student's cell shows or says, made into what no browser runs and no page is disturbed by."""
